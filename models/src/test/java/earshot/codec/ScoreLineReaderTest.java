package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.codec.ScoreLine.Fault;
import earshot.codec.ScoreLine.Judgeable;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreLineReaderTest {
  private final ScoreLineReader reader = new ScoreLineReader();

  @Test
  void aTextAloneIsEnough() {
    assertThat(read("{\"text\":\"hello\"}")).isEqualTo(new Judgeable("", "hello", ""));
  }

  @Test
  void idAndLanguageAreTakenAndAllElsePassedOver() {
    assertThat(
            read(
                "{\"id\":7,\"lang\":\"en-GB\",\"user\":{\"name\":[1,{}]},\"text\":\"hello\",\"x\":null}"))
        .isEqualTo(new Judgeable("7", "hello", "en"));
  }

  @Test
  void emptyTextAndLoneSurrogatesAreTexts() {
    assertThat(read("{\"text\":\"\"}")).isEqualTo(new Judgeable("", "", ""));
    assertThat(read("{\"text\":\"a\\ud800b\"}")).isEqualTo(new Judgeable("", "a\ud800b", ""));
  }

  @Test
  void aByteOrderMarkAndACarriageReturnAreNoFault() {
    assertThat(read("\uFEFF{\"text\":\"hello\"}\r")).isEqualTo(new Judgeable("", "hello", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` `                              | blank-line",
        "`{\"text\":\"a\"`                | not-json",
        "`{\"text\":\"a\"} {}`            | not-json",
        "nonsense                         | not-json",
        "`{\"text\":NaN}`                 | not-json",
        "`[\"text\"]`                     | not-an-object",
        "`\"text\"`                       | not-an-object",
        "null                             | not-an-object",
        "{}                               | missing-field",
        "`{\"text\":null}`                | missing-field",
        "`{\"text\":5}`                   | wrong-field",
        "`{\"text\":[\"a\"]}`             | wrong-field",
        "`{\"text\":\"a\",\"id\":\"\"}`   | wrong-field",
        "`{\"text\":\"a\",\"id\":1.5}`    | wrong-field",
        "`{\"text\":\"a\",\"id\":[1]}`    | wrong-field",
        "`{\"text\":\"a\",\"lang\":1}`    | wrong-field",
        "`{\"text\":\"a\",\"text\":\"b\"}`| duplicate-field",
      })
  void aFaultIsNamed(String line, String reason) {
    assertThat(read(line))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  @Test
  void theIdIsKeptEvenWhereItFollowsTheFault() {
    assertThat(read("{\"text\":5,\"id\":\"p1\"}"))
        .isEqualTo(new Fault("p1", "wrong-field", "text is not a string"));
  }

  @Test
  void bytesThatAreNoUtf8AreAFault() {
    byte[] line = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reader.read(line)).isEqualTo(new Fault("", "invalid-utf8", "the line is not UTF-8"));
  }

  @Test
  void deepNestingIsAFaultAndNoStackOverflow() {
    String deep = "{\"id\":\"p1\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(read(deep))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.reason()).isEqualTo("beyond-limits");
              assertThat(fault.id()).isEqualTo("p1");
            });
  }

  @Test
  void aTextOfOneMegabyteIsRead() {
    String text = "word ".repeat(200_000);
    assertThat(read("{\"text\":\"" + text + "\"}")).isEqualTo(new Judgeable("", text, ""));
  }

  @Property(tries = 500)
  void anyBytesGiveAnAnswer(@ForAll byte[] line) {
    assertThat(reader.read(line)).isNotNull();
  }

  private ScoreLine read(String line) {
    return reader.read(line.getBytes(StandardCharsets.UTF_8));
  }
}
