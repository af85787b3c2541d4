package earshot.console;

import earshot.console.access.AccessSettings;
import earshot.console.access.Directory;
import earshot.console.access.People;
import earshot.console.access.Preferring;
import earshot.console.audit.Auditor;
import earshot.console.care.Exposure;
import earshot.console.quality.Quality;
import earshot.console.quality.SecondOpinions;
import earshot.console.quality.Training;
import earshot.console.store.AuditLog;
import earshot.console.store.Stores;
import earshot.console.trends.Kept;
import earshot.console.trends.Trends;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the stores and on nothing of Spring's. */
@Configuration(proxyBeanMethods = false)
class Wiring {
  @Bean
  AuditLog auditLog(Stores stores) {
    return stores.audit();
  }

  @Bean
  Auditor auditor(AuditLog log, Clock clock) {
    return new Auditor(log, clock);
  }

  @Bean
  Directory directory(Stores stores, Clock clock) {
    return new Directory(stores.accounts(), clock);
  }

  @Bean
  People people(
      Stores stores, Directory directory, Auditor audit, AccessSettings settings, Clock clock) {
    return new People(stores.accounts(), directory, audit, settings, clock);
  }

  @Bean
  Preferring preferring(Directory directory, People people, JsonMapper json) {
    return new Preferring(directory, people, json);
  }

  @Bean
  Exposure exposure(AuditLog log, Auditor audit, Preferring preferring, Clock clock) {
    return new Exposure(log, audit, preferring, clock);
  }

  @Bean
  Trends trends(Stores stores) {
    return new Trends(stores.counts());
  }

  @Bean
  Kept kept(Stores stores, Clock clock) {
    return new Kept(stores.searches(), clock);
  }

  @Bean
  Quality quality(Stores stores) {
    return new Quality(stores.items());
  }

  @Bean
  SecondOpinions secondOpinions(Stores stores) {
    return new SecondOpinions(stores.items());
  }

  @Bean
  Training training(Stores stores, Auditor audit) {
    return new Training(stores.items(), audit);
  }

  /** Ready only while the store answers. */
  @Bean("store")
  HealthIndicator store(StoreProbe probe) {
    return () -> probe.answers() ? Health.up().build() : Health.down().build();
  }
}
