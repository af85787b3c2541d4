package earshot.pipeline.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LAST = Duration.ofSeconds(1);

  @Test
  void waitsDoubleUpToTheLast() {
    Backoff backoff = new Backoff(FIRST, LAST, () -> 0);

    assertThat(backoff.failed()).hasMillis(100);
    assertThat(backoff.failed()).hasMillis(200);
    assertThat(backoff.failed()).hasMillis(400);
    assertThat(backoff.failed()).hasMillis(800);
    for (int i = 0; i < 100; i++) {
      assertThat(backoff.failed()).isEqualTo(LAST);
    }
  }

  @Test
  void jitterShortensByHalfAtMost() {
    assertThat(new Backoff(FIRST, LAST, () -> 0.9999).failed())
        .isBetween(Duration.ofMillis(50), Duration.ofMillis(51));
  }

  @Test
  void successStartsOver() {
    Backoff backoff = new Backoff(FIRST, LAST, () -> 0);
    backoff.failed();
    backoff.failed();

    assertThat(backoff.succeeded()).isEqualTo(2);
    assertThat(backoff.failing()).isFalse();
    assertThat(backoff.failed()).isEqualTo(FIRST);
  }
}
