package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import earshot.language.Sentiment;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AssessmentWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AssessmentWriter writer = new AssessmentWriter();

  @Test
  void everyFieldOfTheContractIsWritten() throws Exception {
    JsonNode line = valid(writer.write("p1", assessment("so tired of it all", Level.MODERATE)));

    assertThat(line.path("id").asText()).isEqualTo("p1");
    assertThat(line.path("flagged").asBoolean()).isTrue();
    assertThat(line.path("level").asText()).isEqualTo("MODERATE");
    assertThat(line.path("score").asDouble()).isEqualTo(0.612346);
    assertThat(line.path("categories")).hasSize(1);
    assertThat(line.at("/sentiment/label").asText()).isEqualTo("NEGATIVE");
    assertThat(line.at("/signals/0/rule").asText()).isEqualTo("hope.tired");
    assertThat(line.at("/signals/0/text").asText()).isEqualTo("so tired of it all");
    assertThat(line.at("/reasons/0").asText()).isEqualTo("strong hopelessness");
    assertThat(line.at("/provenance/lexicon").asText()).isEqualTo("1-abc");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyLevelKeepsToTheSchema(Level level) throws Exception {
    valid(writer.write("p1", assessment("text", level)));
  }

  @Test
  void theSchemaNamesEveryWordOfTheTaxonomy() throws Exception {
    JsonNode defs = JSON.readTree(schemaFile().toFile()).path("$defs");
    assertThat(words(defs.at("/level/enum"))).isEqualTo(names(Level.values()));
    assertThat(words(defs.at("/category/enum"))).isEqualTo(names(Category.values()));
    assertThat(words(defs.at("/subject/enum"))).isEqualTo(names(Subject.values()));
    assertThat(words(defs.at("/assessment/properties/genre/enum")))
        .isEqualTo(names(Genre.values()));
    assertThat(words(defs.at("/signal/properties/time/enum"))).isEqualTo(names(TimeFrame.values()));
    assertThat(words(defs.at("/signal/properties/modality/enum")))
        .isEqualTo(names(Modality.values()));
    assertThat(words(defs.at("/signal/properties/form/enum"))).isEqualTo(names(Form.values()));
  }

  @Test
  void aLoneSurrogateComesOutAsItsEscape() throws Exception {
    String lone = "a\ud800b \ud83d\ude00 \udc00";

    String line = writer.write("p1", assessment(lone, Level.LOW));

    assertThat(line).contains("a\\ud800b \ud83d\ude00 \\udc00");
    assertThat(valid(line).at("/signals/0/text").asText()).isEqualTo(lone);
  }

  @Property(tries = 300)
  void anyTextComesBackUnchangedThroughUtf8(@ForAll String text) throws Exception {
    String line = writer.write("p1", assessment(text, Level.HIGH));

    assertThat(line).doesNotContain("\n").doesNotContain("\r");
    String carried = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(JSON.readTree(carried).at("/signals/0/text").asText()).isEqualTo(text);
  }

  @Test
  void aFaultWithoutAnIdHasNone() throws Exception {
    JsonNode line = valid(writer.write(new ScoreLine.Fault("", "blank-line", "the line is blank")));
    assertThat(line.has("id")).isFalse();
    assertThat(line.at("/error/reason").asText()).isEqualTo("blank-line");
  }

  private static JsonNode valid(String line) throws Exception {
    JsonNode node = JSON.readTree(line.getBytes(StandardCharsets.UTF_8));
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(schemaFile()));
    assertThat(schema.validate(node)).isEmpty();
    return node;
  }

  private static Path schemaFile() {
    return Path.of("../docs/assessment.schema.json");
  }

  private static List<String> words(JsonNode list) {
    return JSON.convertValue(
        list, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static RiskAssessment assessment(String text, Level level) {
    Signal signal =
        new Signal(
            Category.HOPELESSNESS,
            "hope.tired",
            0,
            text.length(),
            text,
            Subject.SELF,
            TimeFrame.NOW,
            Modality.ASSERTED,
            Form.PLAIN,
            level,
            1.25);
    return new RiskAssessment(
        level.atLeast(Level.MODERATE),
        level,
        0.61234567,
        List.of(Category.HOPELESSNESS),
        Subject.SELF,
        Genre.PERSONAL,
        new Bars(1, 0, 0, 2),
        new Sentiment(Sentiment.Label.NEGATIVE, 0.7, "opennlp"),
        "en",
        List.of(signal),
        List.of("strong hopelessness"),
        new Provenance("1-abc", "2-def", "1", "parsed"));
  }
}
