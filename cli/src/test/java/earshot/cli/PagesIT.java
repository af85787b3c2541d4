package earshot.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import earshot.console.ConsoleConfig;
import earshot.console.store.elastic.ElasticSettings;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import earshot.settings.Setting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, on the real console, over what the real job wrote. */
@TestInstance(Lifecycle.PER_CLASS)
final class PagesIT {
  private static final String PASSWORD = "a password for the pages";
  private static final int LEASE_SECONDS = 10;
  private static final LocatorAssertions.IsVisibleOptions PATIENT =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @TempDir private static Path folder;

  private ElasticsearchServer server;
  private ServedConsole console;
  private ServedConsole hasty;
  private Chromium chromium;

  @BeforeAll
  void fillAndServe() throws Exception {
    Optional<Path> installed = Chromium.installed();
    assumeThat(installed).as("a Chromium, installed or named by CHROMIUM").isPresent();
    LauncherRun demo = LauncherRun.of("demo", "--exit", "--data", folder.toString());
    assertThat(demo.code()).as(demo.err()).isEqualTo(Exit.OK);
    server = ElasticsearchServer.start(Options.DEFAULTS.withData(folder.resolve("elasticsearch")));
    ElasticSettings cluster = ElasticSettings.of(server.uri());
    console = ServedConsole.start(config("{}"), cluster);
    console.demonstrate(PASSWORD);
    hasty = ServedConsole.start(config("{lease_seconds: " + LEASE_SECONDS + "}"), cluster);
    chromium = Chromium.open(installed.orElseThrow());
  }

  private static ConsoleConfig config(String queue) {
    return ConsoleConfig.from(
        Setting.parse("the test's configuration", "server: {port: 0}\nqueue: " + queue + "\n"));
  }

  @AfterEach
  void noPageComplained() {
    if (chromium != null) {
      assertThat(chromium.complaints).isEmpty();
    }
  }

  @AfterAll
  void close() {
    for (AutoCloseable open : new AutoCloseable[] {chromium, hasty, console, server}) {
      try {
        if (open != null) {
          open.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aReviewerTakesReadsDecidesAndTakesBackByKeyAlone() {
    Page page = at(console.uri(), "reviewer");

    page.keyboard().press("t");
    pastTheWarning(page);
    String item = page.url();
    Locator evidence = page.getByRole(AriaRole.LIST, named("Evidence")).locator("q");
    assertThat(evidence.first()).isVisible();
    Locator text = page.getByRole(AriaRole.REGION, named("Text of the post"));
    assertThat(text).isHidden();

    page.keyboard().press("r");
    assertThat(text).isVisible(PATIENT);
    // Pieces may lie in one another, so a mark is a part of one, and the marks together hold each.
    List<String> pieces = evidence.allTextContents();
    List<String> marks = text.locator("mark").allTextContents();
    assertThat(marks)
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(pieces).anyMatch(piece -> piece.contains(mark)));
    assertThat(String.join("", marks)).contains(pieces);

    page.keyboard().press("e");
    page.keyboard().press("4");
    page.keyboard().press("Control+Enter");
    Locator toast = page.getByText("Escalated: Severe.");
    assertThat(toast).isVisible(PATIENT);
    page.waitForURL(url -> !url.equals(item));
    page.keyboard().press("u");
    page.waitForURL(item);
    page.locator("[data-item='" + item.substring(item.lastIndexOf('/') + 1) + "']").waitFor();

    pastTheWarning(page);
    assertThat(text).isHidden();
    page.getByRole(AriaRole.TAB, pageNamed("History")).click();
    assertThat(page.getByText("undone by reviewer")).isVisible(PATIENT);
    page.keyboard().press("g");
    assertThat(button(page, "Take the next item")).isVisible(PATIENT);
  }

  @Test
  void aLapsedLeaseIsToldAndTheDraftIsKept() {
    Page page = at(hasty.uri(), "lead");
    button(page, "Take the next item").click();
    pastTheWarning(page);
    page.keyboard().press("h");
    page.keyboard().press("3");
    page.keyboard().press("m");
    page.keyboard().type("to the night team: n e 1 r");
    assertThat(page.getByText("Draft kept")).isVisible(PATIENT);

    Locator over = page.getByText("Your time with it is over.");
    assertThat(over)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(6_000 * LEASE_SECONDS));
    page.reload();
    pastTheWarning(page);
    assertThat(page.getByRole(AriaRole.RADIO, pageNamed("Hand off"))).isChecked();
    assertThat(page.getByLabel("Note")).hasValue("to the night team: n e 1 r");
  }

  @Test
  void anAnalystSeesCountsKeepsThemAndMeetsNoPost() throws Exception {
    Page page = at(console.uri(), "analyst");
    page.navigate("/trends?from=2026-11-09&to=2026-11-15&split=LEVEL");
    page.getByRole(AriaRole.BUTTON, pageNamed("As a table")).click();
    Locator counts = page.getByRole(AriaRole.REGION, named("Counts as a table"));
    assertThat(counts.locator("tbody tr")).hasCount(7);
    assertThat(counts.locator("td").allTextContents())
        .as("small cells are suppressed")
        .contains("<5")
        .doesNotContain("1", "2", "3", "4");

    page.getByRole(AriaRole.BUTTON, pageNamed("Export")).click();
    Download csv = page.waitForDownload(() -> page.getByText("CSV, the counts").click());
    Path kept = folder.resolve("trends.csv");
    csv.saveAs(kept);
    assertThat(Files.readAllLines(kept)).hasSizeGreaterThan(7);

    List<String> places =
        page.getByRole(AriaRole.NAVIGATION, named("Pages")).locator("a").allTextContents();
    assertThat(places).containsExactly("Trends", "Quality");
    page.navigate("/desk");
    assertThat(page.getByText("There is no such page")).isVisible(PATIENT);
  }

  @Test
  void aLeadSeesTheRoomTheQueueAndWhoReadWhat() {
    Page page = at(console.uri(), "lead");
    page.navigate("/queue");
    assertThat(page.locator(".queue-row").first()).isVisible(PATIENT);
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/items/"));
    pastTheWarning(page);

    page.navigate("/room");
    assertThat(page.getByText("Second pairs of eyes")).isVisible(PATIENT);
    page.navigate("/audit?act=ITEM_READ&by=lead");
    Locator read = page.getByRole(AriaRole.CELL, pageNamed("Item read")).first();
    for (int tries = 0; tries < 20 && !read.isVisible(); tries++) {
      // What has just happened can be searched a moment later.
      page.waitForTimeout(500);
      button(page, "Search").click();
    }
    assertThat(read).isVisible();
  }

  @Test
  void aHostileAddressShowsThePageAndNothingElse() {
    Page page = at(console.uri(), "lead");
    page.navigate("/items/%3Cscript%3Ealert(1)%3C");
    assertThat(page.getByRole(AriaRole.ALERT).filter(containing("is not there")).first())
        .isVisible(PATIENT);
  }

  private Page at(URI uri, String name) {
    return chromium.signedIn(uri, name, PASSWORD);
  }

  /** Shows an item whose level has a word of warning before it. */
  private static void pastTheWarning(Page page) {
    Locator ready = button(page, "I am ready");
    Locator why = page.getByText("Why it was flagged");
    assertThat(ready.or(why)).isVisible(PATIENT);
    if (ready.isVisible()) {
      page.keyboard().press("r");
    }
    assertThat(why).isVisible(PATIENT);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, pageNamed(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** By the beginning of its name, behind which a key may stand. */
  private static Page.GetByRoleOptions pageNamed(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions containing(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
