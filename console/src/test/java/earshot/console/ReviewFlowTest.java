package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.console.store.Flags;
import earshot.console.store.ItemId;
import earshot.console.store.Review;
import earshot.taxonomy.Level;
import earshot.triage.Flag;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A reviewer's day over HTTP: the real server, the stores in memory, a clock that the test moves.
 */
class ReviewFlowTest {
  private static final Map<String, Object> CONFIRM = Map.of("outcome", "CONFIRM", "level", "HIGH");
  private static final Map<String, Object> HYPERBOLE =
      Map.of("outcome", "NOT_RISK", "reason", "HYPERBOLE");

  private TestDesk desk;
  private Browser ada;
  private Browser ben;

  @BeforeEach
  void open() {
    desk = new TestDesk();
    ada = desk.signedIn("ada");
    ben = desk.signedIn("ben");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String waiting(String post, Level level) {
    Flag flag = Flags.flag(post, level, desk.clock.instant());
    desk.items.write(flag);
    return Flags.idOf(flag).toString();
  }

  private Review review(String id) {
    return desk.items.find(ItemId.parse(id).orElseThrow()).orElseThrow().review();
  }

  private JsonNode take(Browser reviewer) {
    desk.clock.pass(Duration.ofSeconds(6)); // beyond what the head of the queue remembers
    return reviewer.post("/api/queue/next").body().path("item");
  }

  private static String at(String id, String what) {
    return "/api/items/" + id + "/" + what;
  }

  @Test
  void aReviewerTakesRevealsDecidesAndGetsTheNext() {
    waiting("high", Level.HIGH);
    waiting("severe", Level.SEVERE);

    JsonNode item = take(ada);
    String id = item.path("id").asString();
    JsonNode text = ada.post(at(id, "text")).body();
    JsonNode answer = ada.post(at(id, "decision") + "?next=true", CONFIRM).body();

    assertThat(item.path("level").asString()).isEqualTo("SEVERE");
    assertThat(item.has("text")).isFalse();
    assertThat(text.path("text").asString()).isEqualTo("nobody would notice if i was gone");
    assertThat(answer.path("stage").asString()).isEqualTo("CLOSED");
    assertThat(answer.at("/next/level").asString()).isEqualTo("HIGH");
  }

  @Test
  void nobodySeesAnItemThatTheyDoNotHold() {
    String id = waiting("p", Level.HIGH);

    assertThat(ada.get("/api/items/" + id).status()).isEqualTo(403);
    assertThat(ada.post(at(id, "text")).status()).isEqualTo(403);
    assertThat(ada.get(at(id, "course")).status()).isEqualTo(403);
    assertThat(ada.post(at(id, "decision"), CONFIRM).status()).isEqualTo(409);
  }

  @Test
  void aLapsedLeaseGivesTheItemToAnotherAndTheDraftIsKept() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.put(at(id, "draft"), Map.of("outcome", "HAND_OFF", "note", "to the night team"));

    desk.clock.pass(Duration.ofMinutes(5));
    assertThat(take(ben).path("id").asString()).isEqualTo(id);
    assertThat(ada.post(at(id, "decision"), CONFIRM).status()).isEqualTo(409);
    assertThat(ada.put(at(id, "lease"), Map.of()).status()).isEqualTo(409);
    ben.delete(at(id, "lease"));

    JsonNode again = take(ada);
    assertThat(again.path("id").asString()).isEqualTo(id);
    assertThat(again.at("/draft/note").asString()).isEqualTo("to the night team");
  }

  private Browser afterWaiting(String post, Level level) {
    waiting(post, level);
    return ada;
  }

  @Test
  void activityRenewsTheLeaseAndOneThatLapsedUnseenCanBeTakenUpAgain() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();

    for (int i = 0; i < 3; i++) {
      desk.clock.pass(Duration.ofMinutes(4));
      assertThat(ada.put(at(id, "lease"), Map.of()).status()).isEqualTo(200);
    }
    desk.clock.pass(Duration.ofMinutes(6));

    assertThat(ada.put(at(id, "lease"), Map.of()).status()).isEqualTo(200);
    assertThat(ada.post(at(id, "decision"), CONFIRM).status()).isEqualTo(200);
  }

  @Test
  void aDecisionIsTakenBackWithinTenSecondsAndReversedLater() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "decision"), HYPERBOLE);
    desk.clock.pass(Duration.ofSeconds(9));

    JsonNode back = ada.post(at(id, "undo")).body();
    assertThat(back.path("stage").asString()).isEqualTo("FIRST");
    assertThat(back.has("lease")).isTrue();
    assertThat(ben.post(at(id, "undo")).status()).isEqualTo(409);

    ada.post(at(id, "decision"), HYPERBOLE);
    desk.clock.pass(Duration.ofSeconds(11));
    assertThat(ada.post(at(id, "undo")).status()).isEqualTo(409);
    assertThat(ada.post(at(id, "reversal"), CONFIRM).status()).as("without a why").isEqualTo(400);
    Map<String, Object> why = Map.of("outcome", "CONFIRM", "level", "HIGH", "note", "read again");
    assertThat(ben.post(at(id, "reversal"), why).status()).as("not ben's").isEqualTo(403);
    assertThat(ada.post(at(id, "reversal"), why).status()).isEqualTo(200);

    assertThat(review(id).history())
        .extracting(entry -> entry.deed().name())
        .containsExactly("DECIDED", "UNDONE", "DECIDED", "REVERSED");
    assertThat(review(id).standing().decision().orElseThrow().outcome().name())
        .isEqualTo("CONFIRM");
  }

  @Test
  void whatIsMissingInADecisionIsNamed() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();

    assertRefused(id, Map.of("outcome", "CONFIRM"), "level");
    assertRefused(id, Map.of("outcome", "CONFIRM", "level", "NONE"), "level");
    assertRefused(id, Map.of("outcome", "NOT_RISK"), "reason");
    assertRefused(id, Map.of("outcome", "NOT_RISK", "reason", "OTHER"), "note");
    assertRefused(id, Map.of("outcome", "HAND_OFF", "level", "HIGH"), "note");
    assertRefused(
        id, Map.of("outcome", "CONFIRM", "level", "HIGH", "note", "x".repeat(4001)), "note");
    assertRefused(id, Map.of(), "outcome");
    assertThat(review(id).history()).isEmpty();
  }

  private void assertRefused(String id, Map<String, Object> decision, String field) {
    Browser.Answer answer = ada.post(at(id, "decision"), decision);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asString()).startsWith(field + ":");
  }

  @Test
  void aSecondOpinionIsGivenBlindlyByAnotherAndCloses() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "decision"), Map.of("outcome", "SECOND_OPINION", "note", "what is this?"));

    assertThat(ben.post("/api/queue/next").body().has("item"))
        .as("it can still be taken back")
        .isFalse();
    desk.clock.pass(Duration.ofSeconds(11));
    assertThat(take(ada).isMissingNode()).as("not to the one who asked").isTrue();
    JsonNode item = take(ben);

    assertThat(item.path("id").asString()).isEqualTo(id);
    assertThat(item.path("blind").asBoolean()).isTrue();
    assertThat(item.has("decision")).isFalse();
    assertThat(ben.get(at(id, "history")).body()).isEmpty();
    assertThat(ben.post(at(id, "decision"), CONFIRM).body().path("stage").asString())
        .isEqualTo("CLOSED");
  }

  @Test
  void twoWhoDisagreeLeaveItToALead() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "decision"), Map.of("outcome", "SECOND_OPINION"));
    desk.clock.pass(Duration.ofSeconds(11));
    take(ben);
    ben.post(at(id, "decision"), Map.of("outcome", "SECOND_OPINION"));
    desk.clock.pass(Duration.ofSeconds(11));
    assertThat(take(ada).isMissingNode()).isTrue();
    Browser lead = desk.signedIn("the-lead");

    JsonNode item = lead.get("/api/items/" + id).body();
    assertThat(item.path("stage").asString()).isEqualTo("ADJUDICATION");
    assertThat(item.at("/firstDecision/by").asString()).isEqualTo("ada");
    assertThat(item.at("/secondDecision/by").asString()).isEqualTo("ben");
    assertThat(ada.post(at(id, "adjudication"), CONFIRM).status()).isEqualTo(403);
    assertThat(lead.post(at(id, "adjudication"), CONFIRM).status()).isEqualTo(200);
    assertThat(review(id).stage().name()).isEqualTo("CLOSED");
  }

  @Test
  void aReplayOfTheJobLeavesTheDecisionAsItWas() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "decision"), CONFIRM);
    Review before = review(id);

    waiting("p", Level.HIGH);

    assertThat(review(id)).isEqualTo(before);
  }

  @Test
  void everyReadAndEveryActIsInTheAudit() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "text"));
    ada.get(at(id, "course"));
    ada.get(at(id, "similar"));
    ada.post(at(id, "decision"), CONFIRM);
    ada.post(at(id, "undo"));
    ada.delete(at(id, "lease"));
    Browser lead = desk.signedIn("the-lead");

    JsonNode rows = lead.get("/api/audit?by=ada&item=" + id).body().path("rows");

    assertThat(rows.findValuesAsString("act"))
        .containsExactlyInAnyOrder(
            "CLAIMED",
            "ITEM_READ",
            "TEXT_READ",
            "COURSE_READ",
            "SIMILAR_READ",
            "DECIDED",
            "UNDONE",
            "RELEASED");
    assertThat(rows.toString()).doesNotContain("nobody would notice");
  }

  @Test
  void hostileTextComesBackAsItWasAndAsDataAlone() {
    String hostile =
        "<script>alert(1)</script>\u202Egnp.exe \"}],{ \u0000 \uD83D\uDC80 ${7*7} "
            + "a".repeat(1 << 20);
    desk.items.write(Flags.flag("p", Level.HIGH, "author", hostile, desk.clock.instant()));

    JsonNode item = take(ada);
    Browser.Answer text = ada.post(at(item.path("id").asString(), "text"));

    assertThat(text.body().path("text").asString()).isEqualTo(hostile);
    assertThat(text.raw().headers().firstValue("Content-Type")).contains("application/json");
    assertThat(text.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(item.toString().length()).isLessThan(20_000);
  }

  @Test
  void theCourseTellsTheAuthorsFlagsAndWhatWasDecidedAboutThem() {
    for (int i = 0; i < 3; i++) {
      desk.items.write(
          Flags.flag(
              "p" + i, Level.HIGH, "one-author", "text", desk.clock.instant().plusSeconds(i)));
    }
    String first = take(ada).path("id").asString();
    ada.post(at(first, "decision"), CONFIRM);
    String second = take(ada).path("id").asString();

    JsonNode course = ada.get(at(second, "course")).body();

    assertThat(course.path("total").asInt()).isEqualTo(3);
    assertThat(course.at("/points/0/outcome/outcome").asString()).isEqualTo("CONFIRM");
    assertThat(course.at("/points/0/outcome").has("by")).isFalse();
    assertThat(course.at("/points/1/current").asBoolean()).isTrue();
  }

  @Test
  void theCounterKnowsWhatSomebodyHasSeen() {
    String id = take(afterWaiting("p", Level.HIGH)).path("id").asString();
    ada.post(at(id, "text"));

    JsonNode care = ada.get("/api/care").body();
    assertThat(care.path("itemsToday").asInt()).isEqualTo(1);
    assertThat(care.path("textsToday").asInt()).isEqualTo(1);
    assertThat(care.at("/byLevelToday/HIGH").asInt()).isEqualTo(1);

    desk.clock.pass(Duration.ofMinutes(60));
    assertThat(ada.get("/api/care").body().path("breakDue").asBoolean()).isTrue();
    JsonNode after = ada.post("/api/care/break").body();
    assertThat(after.path("breakDue").asBoolean()).isFalse();
    assertThat(after.path("itemsSinceBreak").asInt()).isZero();
  }

  @Test
  void qualityAndAgreementComeFromDecisions() {
    String risk = take(afterWaiting("p1", Level.HIGH)).path("id").asString();
    ada.post(at(risk, "decision"), CONFIRM);
    String none = take(afterWaiting("p2", Level.HIGH)).path("id").asString();
    ada.post(at(none, "decision"), HYPERBOLE);
    String period = "?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z";

    JsonNode quality = desk.signedIn("the-analyst").get("/api/quality" + period).body();
    String export = desk.signedIn("the-lead").get("/api/quality/decisions" + period).raw().body();

    assertThat(quality.at("/precision/cases").asInt()).isEqualTo(1);
    assertThat(quality.at("/precision/all").asInt()).isEqualTo(2);
    assertThat(quality.at("/precision/value").asDouble()).isEqualTo(0.5);
    assertThat(quality.at("/reasons/HYPERBOLE").asInt()).isEqualTo(1);
    assertThat(export.lines()).hasSize(2);
    assertThat(export).contains("\"risk\":true").doesNotContain("author-of");
  }
}
