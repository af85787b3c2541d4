package earshot.console.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts tries by address in the running minute. */
final class Tries {
  /** More addresses than this in one minute are an attack: then all share what is left. */
  private static final int MOST_ADDRESSES = 10_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();
  private long minute;

  Tries(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts a try; false if there were too many. */
  synchronized boolean allow(String address) {
    long now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      tries.clear();
    }
    String key = tries.size() < MOST_ADDRESSES ? address : "all others";
    return tries.merge(key, 1, Integer::sum) <= perMinute;
  }
}
