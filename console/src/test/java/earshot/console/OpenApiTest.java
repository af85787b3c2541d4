package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The committed description of the interface is what the controllers say. After a change of theirs
 * write it anew: {@code mvn test -pl console -am -Dtest=OpenApiTest -Dearshot.write=true} (and
 * {@code -Dsurefire.failIfNoSpecifiedTests=false}).
 */
class OpenApiTest {
  private static final Path COMMITTED = Path.of("openapi.json");

  @Test
  void committedDescriptionIsWhatTheControllersSay() throws Exception {
    String described = described();
    if (Boolean.getBoolean("earshot.write")) {
      Files.writeString(COMMITTED, described);
    }
    assertThat(described).isEqualTo(Files.readString(COMMITTED));
  }

  private static String described() throws Exception {
    ModelResolver.enumsAsRef = true;
    System.setProperty("earshot.describing", "true");
    try (TestDesk desk = new TestDesk(List.of(Describing.class))) {
      HttpRequest ask = HttpRequest.newBuilder(desk.console.uri().resolve("/description")).build();
      String body = HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body();
      JsonMapper json = new JsonMapper();
      JsonNode tree = json.readTree(body);
      assertThat(tree.at("/paths").size()).as(body).isGreaterThan(20);
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    } finally {
      System.clearProperty("earshot.describing");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Describing {
    @Bean
    Description description() {
      return new Description();
    }

    @Bean
    OpenApiCustomizer aboutThisInterface() {
      return Describing::describe;
    }

    private static void describe(OpenAPI api) {
      api.info(
          new Info()
              .title("Earshot console")
              .version("1")
              .license(new License().name("GPL-3.0-or-later"))
              .description(
                  "The reviewers' desk and the analysts' board. Errors are problem details"
                      + " (RFC 9457). Every request but GET carries the token that GET"
                      + " /api/session gives."));
      api.servers(List.of());
      // A suppressed count is null.
      Schema<?> series = api.getComponents().getSchemas().get("Series");
      orNull(series.getProperties().get("counts").getItems());
      Schema<?> heat = api.getComponents().getSchemas().get("HeatMap");
      orNull(heat.getProperties().get("counts").getItems().getItems());
    }

    private static void orNull(Schema<?> schema) {
      schema.setTypes(new LinkedHashSet<>(List.of("integer", "null")));
    }
  }
}
