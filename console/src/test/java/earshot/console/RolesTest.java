package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.console.http.Allowed;
import earshot.console.http.Open;
import earshot.console.store.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries each role on each endpoint that there is, found by walking what Spring has mapped. */
class RolesTest {
  private static TestDesk desk;
  private static final Map<Role, Browser> PEOPLE = new EnumMap<>(Role.class);

  private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {
    String filled() {
      return path.replace("{id}", "2026-11." + "0".repeat(32))
          .replace("{name}", "nobody-of-this-name");
    }
  }

  @BeforeAll
  static void open() {
    desk = new TestDesk();
    for (Role role : Role.values()) {
      PEOPLE.put(role, desk.signedIn("the-" + role.name().toLowerCase(Locale.ROOT)));
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    desk.console
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                  if (path.startsWith("/api")) {
                    endpoints.add(new Endpoint(method, path, handler));
                  }
                }
              }
            });
    return endpoints;
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(endpoints()).hasSizeGreaterThan(40);
    for (Endpoint endpoint : endpoints()) {
      boolean says =
          endpoint.handler().hasMethodAnnotation(Allowed.class)
              ^ endpoint.handler().hasMethodAnnotation(Open.class);
      assertThat(says).as(endpoint.toString()).isTrue();
    }
  }

  @Test
  void nobodyCallsAnythingWithoutSigningIn() {
    Browser stranger = desk.browser();
    stranger.take(stranger.get("/api/session").body());
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.handler().hasMethodAnnotation(Allowed.class)) {
        assertThat(call(stranger, endpoint)).as(endpoint.toString()).isEqualTo(401);
      }
    }
  }

  @Test
  void eachRoleIsRefusedWhatIsNotForIt() {
    int refused = 0;
    for (Endpoint endpoint : endpoints()) {
      Allowed allowed = endpoint.handler().getMethodAnnotation(Allowed.class);
      if (allowed == null) {
        continue;
      }
      for (Role role : Role.values()) {
        if (!Set.copyOf(Arrays.asList(allowed.value())).contains(role)) {
          assertThat(call(PEOPLE.get(role), endpoint)).as(role + " " + endpoint).isEqualTo(403);
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(80);
  }

  @Test
  void eachRoleIsLetToWhatIsForIt() {
    for (Endpoint endpoint : endpoints()) {
      Allowed allowed = endpoint.handler().getMethodAnnotation(Allowed.class);
      if (allowed == null || endpoint.path().equals("/api/events")) {
        continue; // The line of events does not end; its own test opens it.
      }
      for (Role role : allowed.value()) {
        assertThat(call(PEOPLE.get(role), endpoint))
            .as(role + " " + endpoint)
            .isNotIn(401, 403)
            .isLessThan(500);
      }
    }
  }

  @Test
  void nothingIsChangedWithoutTheToken() {
    Browser page = desk.signedIn("the-lead").withoutToken();
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.method() != RequestMethod.GET) {
        assertThat(call(page, endpoint)).as(endpoint.toString()).isEqualTo(403);
      }
    }
  }

  private static int call(Browser browser, Endpoint endpoint) {
    boolean body =
        endpoint.method() != RequestMethod.GET && endpoint.method() != RequestMethod.DELETE;
    return browser
        .send(endpoint.method().name(), endpoint.filled(), body ? Map.of() : null)
        .status();
  }
}
