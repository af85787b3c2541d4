package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.author.AuthorRisk;
import earshot.author.Repeats;
import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant WRITTEN = Instant.parse("2026-10-31T23:59:59Z");
  private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:01Z");

  @Test
  void indexIsThatOfTheMonthInWhichThePostWasWritten() {
    assertThat(document("p", List.of()).index()).isEqualTo("earshot-flags-2026-10");
  }

  @Test
  void onlyTheFirstWriteTellsWhenItWasReceived() throws IOException {
    FlagDocument document = document("p", List.of(signal(Level.HIGH, 0, 1.0)));
    ObjectNode first = (ObjectNode) JSON.readTree(document.firstFields());

    assertThat(first.path("received_at").asText()).isEqualTo("2026-11-01T00:00:01Z");
    first.remove("received_at");
    assertThat(JSON.readTree(document.fields())).isEqualTo(first);
  }

  @Test
  void pipelineNeverWritesTheReview() throws IOException {
    assertThat(JSON.readTree(document("p", List.of()).firstFields()).has("review")).isFalse();
  }

  @Test
  void everyFieldIsThereEvenIfUnknownSoThatAReplayReplacesAll() throws IOException {
    JsonNode json = JSON.readTree(document("p", List.of()).fields());

    assertThat(json.path("reply_to").isNull()).isTrue();
    assertThat(json.path("author_key").isNull()).isTrue();
    assertThat(json.path("severity").asInt()).isEqualTo(3);
    assertThat(json.path("level").asText()).isEqualTo("HIGH");
  }

  @Test
  void loneSurrogateBecomesOneReplacementSoThatOffsetsHold() throws IOException {
    String text = "a\uD83Db\uD83D\uDE00c\uDE00";

    String written = JSON.readTree(document(text, List.of()).fields()).path("text").asText();

    assertThat(written).isEqualTo("a\uFFFDb\uD83D\uDE00c\uFFFD").hasSameSizeAs(text);
  }

  @Test
  void veryManySignalsAreCutToTheWeightiestInOrderOfPlace() throws IOException {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      signals.add(signal(i >= 1_990 ? Level.SEVERE : Level.LOW, i, 1.0));
    }

    JsonNode json = JSON.readTree(document("x".repeat(3_000), signals).fields());

    assertThat(json.path("signal_count").asInt()).isEqualTo(2_000);
    JsonNode kept = json.path("signals");
    assertThat(kept).hasSize(FlagDocument.MAX_SIGNALS);
    assertThat(kept.get(FlagDocument.MAX_SIGNALS - 1).path("start").asInt()).isEqualTo(1_999);
    assertThat(kept.get(FlagDocument.MAX_SIGNALS - 10).path("level").asText()).isEqualTo("SEVERE");
    assertThat(kept.get(FlagDocument.MAX_SIGNALS - 11).path("level").asText()).isEqualTo("LOW");
  }

  @Test
  void whatTheMemorySaysOfANewItemIsNotMergedSoThatAReplayTakesNothingBack() throws IOException {
    FlagDocument document = FlagDocument.of(FlagChange.raised(flag("p")).with(memory("")));

    assertThat(JSON.readTree(document.firstFields()).at("/priority").asDouble()).isEqualTo(0.5);
    assertThat(JSON.readTree(document.fields()).has("repeats")).isFalse();
  }

  @Test
  void aRepeatSaysSoInADocumentThatIsThereAlready() throws IOException {
    FlagDocument document = FlagDocument.of(FlagChange.raised(flag("p")).with(memory("item")));

    assertThat(JSON.readTree(document.fields()).at("/repeats/of").asText()).isEqualTo("item");
  }

  @Test
  void whatIsFoundOutLaterTouchesItsOwnFieldsAndMakesNoDocument() throws IOException {
    FlagDocument document =
        FlagDocument.of(FlagChange.found("f", "author", WRITTEN).with(memory("")));

    assertThat(document.firstFields()).isEmpty();
    assertThat(document.index()).isEqualTo("earshot-flags-2026-10");
    JsonNode json = JSON.readTree(document.fields());
    assertThat(json.properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("priority", "course", "history", "repeats");
    assertThat(json.at("/repeats/of").isNull())
        .as("written, so that it can be taken back")
        .isTrue();
  }

  private static AuthorRisk memory(String of) {
    return new AuthorRisk(
        0.5, List.of(), 0, 0, Instant.EPOCH, List.of(), new Repeats(of, 0, WRITTEN, List.of()));
  }

  private static Signal signal(Level level, int start, double points) {
    return new Signal(
        Category.HOPELESSNESS,
        "rule",
        start,
        start + 1,
        "x",
        Subject.SELF,
        TimeFrame.NOW,
        Modality.ASSERTED,
        Form.PLAIN,
        level,
        points);
  }

  private static FlagDocument document(String text, List<Signal> signals) {
    return FlagDocument.of(flag(text, signals));
  }

  private static Flag flag(String text) {
    return flag(text, List.of());
  }

  private static Flag flag(String text, List<Signal> signals) {
    Post post = new Post("p1", "sample", "", text, WRITTEN, RECEIVED, "", "");
    RiskAssessment assessment =
        new RiskAssessment(
            true,
            Level.HIGH,
            0.7,
            List.of(Category.HOPELESSNESS),
            Subject.SELF,
            Genre.PERSONAL,
            new Bars(1, 0, 0, 0),
            new Sentiment(Sentiment.Label.NEGATIVE, 0.9, "opennlp"),
            "en",
            signals,
            List.of("reason"),
            new Provenance("1", "1", "1", "parsed"));
    return Flag.of(post, assessment);
  }
}
