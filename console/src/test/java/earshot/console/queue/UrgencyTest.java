package earshot.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.console.store.ItemId;
import earshot.console.store.Stage;
import earshot.console.store.Waiting;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UrgencyTest {
  private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");
  private static final QueueSettings SETTINGS = QueueSettings.DEFAULTS;

  private static Waiting waiting(String tie, Level level, Duration since) {
    Instant from = NOW.minus(since);
    return new Waiting(
        ItemId.of(NOW, String.format("%032x", tie.hashCode() & 0xffff)),
        Stage.FIRST,
        level,
        0.5,
        List.of(),
        "forum",
        from,
        from,
        Optional.empty(),
        Optional.empty(),
        new Waiting.Place(from.toEpochMilli(), tie));
  }

  private static List<String> order(Waiting... items) {
    return Stream.of(items)
        .sorted(new Urgency(SETTINGS, NOW))
        .map(item -> item.place().tie())
        .toList();
  }

  @Test
  void theMoreSevereComesFirstHoweverLongTheOtherWaits() {
    assertThat(
            order(
                waiting("high", Level.HIGH, Duration.ofMinutes(59)),
                waiting("imminent", Level.IMMINENT, Duration.ZERO),
                waiting("severe", Level.SEVERE, Duration.ofMinutes(14))))
        .containsExactly("imminent", "severe", "high");
  }

  @Test
  void ofOneLevelTheOneThatIsDueFirstComesFirst() {
    assertThat(
            order(
                waiting("new", Level.HIGH, Duration.ofMinutes(1)),
                waiting("old", Level.HIGH, Duration.ofMinutes(50))))
        .containsExactly("old", "new");
  }

  @Test
  void anItemRisesOneLevelForEachAgeingStepBeyondItsTime() {
    Urgency urgency = new Urgency(SETTINGS, NOW);
    Duration sla = SETTINGS.sla().get(Level.LOW);
    Duration step = SETTINGS.ageing();

    assertThat(urgency.rank(waiting("a", Level.LOW, sla))).isEqualTo(Level.LOW);
    assertThat(urgency.rank(waiting("b", Level.LOW, sla.plus(step)))).isEqualTo(Level.MODERATE);
    assertThat(urgency.rank(waiting("c", Level.LOW, sla.plus(step.multipliedBy(2)))))
        .isEqualTo(Level.HIGH);
    assertThat(urgency.rank(waiting("d", Level.LOW, sla.plus(step.multipliedBy(99)))))
        .isEqualTo(Level.IMMINENT);
  }

  @Test
  void nothingStarvesHoweverManySevereItemsKeepArriving() {
    Waiting forgotten =
        waiting(
            "forgotten",
            Level.LOW,
            SETTINGS.sla().get(Level.LOW).plus(SETTINGS.ageing().multipliedBy(4)));

    assertThat(order(waiting("fresh", Level.IMMINENT, Duration.ZERO), forgotten))
        .containsExactly("forgotten", "fresh");
  }
}
