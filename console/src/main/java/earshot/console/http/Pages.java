package earshot.console.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page and its files. The page is one for all addresses that are no file, and gets the answer's
 * nonce in the place of {@code __NONCE__}.
 */
@RestController
class Pages {
  private static final String PAGE = "/earshot/console/web/index.html";
  private static final String WITHOUT =
      "<!doctype html><html lang=\"en\"><title>Earshot</title><p>This build of Earshot has no pages:"
          + " it was built without Node. The interface is described at /api/openapi.json.";

  private final Optional<String> page = read(PAGE);

  /** The page. */
  @GetMapping(
      path = {"/", "/{first:[^.]*}", "/{first:(?!api|actuator|assets)[^.]*}/{*rest}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(page.orElse(WITHOUT).replace("__NONCE__", Nonce.of(request)));
  }

  private static Optional<String> read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + name + " cannot be read", e);
    }
  }

  /** Files bear a hash of what they hold in their name, so they may be kept for ever. */
  @Configuration(proxyBeanMethods = false)
  static class Files implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations("classpath:/earshot/console/web/assets/")
          .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
      registry
          .addResourceHandler("/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/*.txt")
          .addResourceLocations("classpath:/earshot/console/web/");
      registry
          .addResourceHandler("/api/*.json")
          .addResourceLocations("classpath:/earshot/console/description/");
    }
  }
}
