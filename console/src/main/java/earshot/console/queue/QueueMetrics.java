package earshot.console.queue;

import earshot.console.live.Live;
import earshot.console.store.StoreException;
import earshot.taxonomy.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;

/**
 * The queue for Prometheus: what waits, what is held, what is late, whether the alarm is raised.
 */
final class QueueMetrics implements MeterBinder {
  private final Queue queue;
  private final Alarms alarms;
  private final Live live;

  QueueMetrics(Queue queue, Alarms alarms, Live live) {
    this.queue = queue;
    this.alarms = alarms;
    this.live = live;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Level level : Level.values()) {
      if (level != Level.NONE) {
        gauge(registry, "earshot.console.waiting", level, QueueSummary.LevelLine::waiting);
        gauge(registry, "earshot.console.claimed", level, QueueSummary.LevelLine::claimed);
        gauge(registry, "earshot.console.late", level, QueueSummary.LevelLine::breached);
      }
    }
    Gauge.builder("earshot.console.alarm", () -> alarms.current().raised() ? 1 : 0)
        .register(registry);
    Gauge.builder("earshot.console.pages", live::count).register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      Level level,
      ToLongFunction<QueueSummary.LevelLine> value) {
    Gauge.builder(name, () -> read(level, value)).tag("level", level.name()).register(registry);
  }

  private double read(Level level, ToLongFunction<QueueSummary.LevelLine> value) {
    try {
      return queue.summary().levels().stream()
          .filter(line -> line.level() == level)
          .mapToLong(value)
          .sum();
    } catch (StoreException e) {
      return Double.NaN; // Nobody knows while the store does not answer.
    }
  }
}
