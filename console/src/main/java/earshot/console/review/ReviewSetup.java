package earshot.console.review;

import earshot.console.audit.Auditor;
import earshot.console.queue.Desk;
import earshot.console.queue.Queue;
import earshot.console.store.Stores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts reviewing together. */
@Configuration(proxyBeanMethods = false)
class ReviewSetup {
  @Bean
  Reviewing reviewing(
      Stores stores, Desk desk, Queue queue, Auditor audit, ReviewSettings settings, Clock clock) {
    return new Reviewing(stores.items(), desk, queue, audit, settings, clock);
  }
}
