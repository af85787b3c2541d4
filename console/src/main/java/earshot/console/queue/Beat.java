package earshot.console.queue;

import earshot.console.live.Live;
import earshot.console.store.StoreException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on its own: pages are told of a changed queue, and the alarm is looked at. */
public final class Beat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
  private static final int QUEUE_SECONDS = 2;
  private static final int ALARM_SECONDS = 15;

  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "console-beat");
            thread.setDaemon(true);
            return thread;
          });
  private final Queue queue;
  private final Live live;
  private final Clock clock;
  private List<QueueSummary.LevelLine> told = List.of();

  /** A beat for this queue; it runs from here on. */
  Beat(Queue queue, Alarms alarms, Live live, Clock clock) {
    this.queue = queue;
    this.live = live;
    this.clock = clock;
    every(QUEUE_SECONDS, this::tellQueue);
    every(ALARM_SECONDS, alarms::look);
    every(ALARM_SECONDS, () -> live.tell("beat", this.clock.instant().toString()));
  }

  private void every(int seconds, Runnable task) {
    var unused =
        clockwork.scheduleWithFixedDelay(
            () -> {
              try {
                task.run();
              } catch (StoreException e) {
                LOG.warn("The store failed on the beat: {}", e.getMessage());
              } catch (RuntimeException e) {
                // One miss must not stop the beat; its message may quote a post.
                LOG.error("A fault of Earshot itself on the beat: {}", e.getClass().getName());
              }
            },
            seconds,
            seconds,
            TimeUnit.SECONDS);
  }

  private void tellQueue() {
    if (live.count() == 0) {
      return;
    }
    QueueSummary summary = queue.summary();
    if (!summary.levels().equals(told)) {
      told = summary.levels();
      live.tell("queue", summary);
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
