package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.console.store.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
  private TestDesk desk;

  @BeforeEach
  void open() {
    desk = new TestDesk();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theFirstStartMakesAnAdminWhosePasswordMustBeChanged() {
    String password = desk.console.firstPassword().orElseThrow();
    Browser admin = desk.browser().signIn("admin", password);

    assertThat(admin.get("/api/accounts").status()).isEqualTo(409);
    assertThat(
            admin
                .put("/api/session/password", Map.of("current", password, "next", "short"))
                .status())
        .isEqualTo(400);
    assertThat(
            admin
                .put(
                    "/api/session/password",
                    Map.of("current", password, "next", "a new password of mine"))
                .status())
        .isEqualTo(204);
    assertThat(admin.get("/api/accounts").status()).isEqualTo(200);
  }

  @Test
  void fiveWrongPasswordsLockAnAccountForAWhile() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> desk.browser().signIn("ada", "wrong")).hasMessageContaining("401");
    }
    assertThatThrownBy(() -> desk.signedIn("ada")).as("right, but locked").isNotNull();

    desk.clock.pass(Duration.ofMinutes(16));
    assertThat(desk.signedIn("ada").get("/api/preferences").status()).isEqualTo(200);
  }

  @Test
  void oneAddressHasOnlySoManyTriesAMinute() {
    Browser stranger = desk.browser();
    stranger.take(stranger.get("/api/session").body());
    int last = 0;
    for (int i = 0; i < 31; i++) {
      last = stranger.post("/api/session", Map.of("name", "no" + i, "password", "x")).status();
    }
    assertThat(last).isEqualTo(429);

    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(stranger.post("/api/session", Map.of("name", "no", "password", "x")).status())
        .isEqualTo(401);
  }

  @Test
  void aSignInChangesTheSessionAndItsTokenAndASignOutEndsBoth() {
    Browser ada = desk.browser();
    String before = ada.get("/api/session").body().at("/csrf/token").asString();
    ada.signIn("ada", TestDesk.PASSWORD);
    String after = ada.get("/api/session").body().at("/csrf/token").asString();

    assertThat(after).isNotEqualTo(before);
    assertThat(ada.delete("/api/session").status()).isEqualTo(204);
    assertThat(ada.get("/api/preferences").status()).isEqualTo(401);
  }

  @Test
  void aRoleThatWasTakenAwayIsGoneWithinSeconds() {
    Browser ada = desk.signedIn("ada");
    Browser admin = desk.signedIn("the-admin");
    assertThat(ada.get("/api/queue/summary").status()).isEqualTo(200);

    admin.send("PATCH", "/api/accounts/ada", Map.of("roles", Set.of(Role.ANALYST)));
    assertThat(ada.get("/api/queue/summary").status()).isEqualTo(403);

    admin.send("PATCH", "/api/accounts/ada", Map.of("enabled", false));
    assertThat(ada.get("/api/trends/sources").status()).isEqualTo(401);
  }

  @Test
  void nobodyLocksThemselvesOut() {
    Browser admin = desk.signedIn("the-admin");

    assertThat(admin.send("PATCH", "/api/accounts/the-admin", Map.of("enabled", false)).status())
        .isEqualTo(409);
    assertThat(
            admin
                .send("PATCH", "/api/accounts/the-admin", Map.of("roles", Set.of(Role.LEAD)))
                .status())
        .isEqualTo(409);
  }

  @Test
  void everyAnswerBearsTheHeadersThatKeepAPageSafe() {
    for (String path : new String[] {"/", "/api/session", "/api/nothing", "/queue"}) {
      var headers = desk.browser().get(path).raw().headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("script-src 'self' 'unsafe-inline'", "unsafe-eval");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
    }
    String cookie =
        desk.browser().get("/api/session").raw().headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  void whatIsTooLargeOrNoJsonIsRefusedWithoutAnEcho() {
    Browser ada = desk.signedIn("ada");

    assertThat(ada.put("/api/preferences", "\"" + "x".repeat(70_000) + "\"").status())
        .isEqualTo(413);
    Browser.Answer broken = ada.put("/api/preferences", "{\"secret-word\":");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.raw().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(broken.raw().body()).doesNotContain("secret-word", "Exception", "tools.jackson");
  }

  @Test
  void anUnknownAddressIsAProblemAndAnUnknownPageIsThePage() {
    assertThat(desk.signedIn("ada").get("/api/nothing").status()).isEqualTo(404);
    assertThat(desk.browser().get("/queue").raw().body()).startsWith("<!doctype html>");
    assertThat(desk.browser().get("/nothing.js").status()).isEqualTo(404);
  }

  @Test
  void theDescriptionIsPublishedToWhoeverIsSignedIn() {
    assertThat(desk.browser().get("/api/openapi.json").status()).isEqualTo(401);
    assertThat(desk.signedIn("ada").get("/api/openapi.json").body().path("openapi").asString())
        .isEqualTo("3.1.0");
  }

  @Test
  void itIsReadyOnlyWhileTheStoreAnswers() {
    assertThat(desk.browser().get("/actuator/health/readiness").status()).isEqualTo(200);

    desk.storeAnswers.set(false);

    assertThat(desk.browser().get("/actuator/health/readiness").status()).isEqualTo(503);
    assertThat(desk.browser().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(desk.browser().get("/actuator/env").status()).isIn(401, 403, 404);
    assertThat(desk.browser().get("/actuator/prometheus").raw().body())
        .contains("earshot_console_waiting{level=\"SEVERE\"}");
  }
}
