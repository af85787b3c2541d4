package earshot.console;

import earshot.console.access.AccessSettings;
import earshot.console.access.People;
import earshot.console.guidance.Guidance;
import earshot.console.queue.QueueSettings;
import earshot.console.review.ReviewSettings;
import earshot.console.store.Role;
import earshot.console.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running console. */
public final class Console implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final ConsoleConfig config;
  private final Optional<String> firstPassword;

  private Console(
      ConfigurableApplicationContext context,
      ConsoleConfig config,
      Optional<String> firstPassword) {
    this.context = context;
    this.config = config;
    this.firstPassword = firstPassword;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param probe whether the store answers, for the readiness
   */
  public static Console start(ConsoleConfig config, Stores stores, StoreProbe probe) {
    return start(config, stores, probe, Clock.systemUTC(), List.of());
  }

  static Console start(
      ConsoleConfig config, Stores stores, StoreProbe probe, Clock clock, List<Class<?>> more) {
    List<Class<?>> sources = new ArrayList<>(more);
    sources.add(ConsoleApplication.class);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .web(WebApplicationType.SERVLET)
            .properties(properties(config))
            .registerShutdownHook(false)
            .initializers(
                (GenericApplicationContext beans) -> {
                  beans.registerBean(Stores.class, () -> stores);
                  beans.registerBean(StoreProbe.class, () -> probe);
                  beans.registerBean(Clock.class, () -> clock);
                  beans.registerBean(AccessSettings.class, config::access);
                  beans.registerBean(QueueSettings.class, config::queue);
                  beans.registerBean(ReviewSettings.class, config::review);
                  beans.registerBean(Guidance.class, config::guidance);
                })
            .run();
    return new Console(context, config, context.getBean(People.class).firstAdmin());
  }

  private static Map<String, Object> properties(ConsoleConfig config) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", config.address());
    all.put("server.port", config.port());
    all.put("server.shutdown", "graceful");
    all.put("server.servlet.session.timeout", config.access().idle().toSeconds() + "s");
    all.put("server.servlet.session.cookie.name", "earshot");
    all.put("server.servlet.session.cookie.http-only", true);
    all.put("server.servlet.session.cookie.same-site", "strict");
    all.put("server.servlet.session.cookie.secure", config.access().secureCookie());
    all.put("server.servlet.session.tracking-modes", "cookie");
    all.put("server.max-http-request-header-size", "16KB");
    all.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    all.put("spring.main.banner-mode", "off");
    all.put("spring.jmx.enabled", false);
    all.put("spring.web.resources.add-mappings", false);
    all.put("spring.servlet.multipart.enabled", false);
    all.put("spring.jackson.default-property-inclusion", "non_absent");
    all.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
    all.put("management.endpoints.web.exposure.include", "health,prometheus");
    all.put("management.endpoint.health.probes.enabled", true);
    all.put("management.endpoint.health.group.readiness.include", "readinessState,store");
    all.put("management.endpoint.health.show-details", "never");
    return all;
  }

  /** Where it answers. */
  public URI uri() {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://" + config.address() + ":" + port);
  }

  /**
   * The one-time password of the account {@code admin}, where this start has made it. It is told
   * nowhere else.
   */
  public Optional<String> firstPassword() {
    return firstPassword;
  }

  /** Makes an account with a known password, for a demonstration on one's own machine. */
  public void demonstrate(String name, String displayName, Set<Role> roles, String password) {
    context.getBean(People.class).demonstrate(name, displayName, roles, password);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}
