package earshot.console.queue;

import earshot.console.live.Live;
import earshot.console.store.Stores;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Puts the queue together. */
@Configuration(proxyBeanMethods = false)
class QueueSetup {
  @Bean
  Desk desk(Stores stores) {
    return new Desk(stores.items());
  }

  @Bean
  Queue queue(Stores stores, Desk desk, QueueSettings settings, Clock clock) {
    return new Queue(stores.items(), desk, settings, clock);
  }

  @Bean
  Live live() {
    return new Live();
  }

  @Bean
  Alarms alarms(Stores stores, QueueSettings settings, Live live, Clock clock) {
    Optional<AlarmWebhook> webhook = settings.alarmWebhook().map(AlarmWebhook::new);
    Consumer<LeadOverview.Alarm> told =
        alarm -> {
          live.tell("alarm", alarm);
          webhook.ifPresent(hook -> hook.accept(alarm));
        };
    return new Alarms(stores.items(), stores.audit(), settings, told, clock);
  }

  @Bean
  Room room(Stores stores, Queue queue, Alarms alarms, Clock clock) {
    return new Room(stores.items(), stores.audit(), stores.accounts(), queue, alarms, clock);
  }

  @Bean(destroyMethod = "close")
  Beat beat(Queue queue, Alarms alarms, Live live, Clock clock) {
    return new Beat(queue, alarms, live, clock);
  }

  /** An open line is a request that does not end, and the server waits for requests to end. */
  @Bean
  ApplicationListener<ContextClosedEvent> endOfLines(Live live) {
    return closed -> live.close();
  }

  @Bean
  QueueMetrics queueMetrics(Queue queue, Alarms alarms, Live live) {
    return new QueueMetrics(queue, alarms, live);
  }
}
