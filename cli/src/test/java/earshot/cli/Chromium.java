package earshot.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The browser of this machine, without a window. It is never fetched. */
final class Chromium implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 60_000;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  /** What pages complained of: scripts that failed, and what their policy refused. */
  final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "true")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Where it is: {@code CHROMIUM}, or where systems put it. */
  static Optional<Path> installed() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")),
            Optional.of("/usr/bin/chromium"),
            Optional.of("/usr/bin/google-chrome"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium open(Path executable) {
    return new Chromium(executable);
  }

  /** A page of somebody who has just signed in. */
  Page signedIn(URI console, String name, String password) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(console.toString())
                .setViewportSize(1440, 900)
                .setTimezoneId("UTC"));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A browser also tells of each answer that is no success; the pages deal with those.
          if (message.type().equals("error") && !message.text().contains("the server responded")) {
            complaints.add(message.text());
          }
        });
    page.navigate("/");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.keyboard().press("Enter");
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.NAVIGATION,
            new Page.GetByRoleOptions().setName("Pages"))
        .waitFor();
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
