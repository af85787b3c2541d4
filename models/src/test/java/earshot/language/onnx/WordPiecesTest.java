package earshot.language.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final String VOCABULARY =
      """
      {"model":{"vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"can":3,"'":4,"t":5,"go":6,"##ing":7,
      "cafe":8,"go ":9}}}
      """;

  @Test
  void wordsAndSignsAreApartAndUnknownEndsAreContinued() throws IOException {
    assertThat(pieces(16).of("Can't  going")).containsExactly(1, 3, 4, 5, 6, 7, 2);
  }

  @Test
  void accentsAndCaseAreDropped() throws IOException {
    assertThat(pieces(16).of("CAFÉ")).containsExactly(1, 8, 2);
  }

  @Test
  void aWordWithoutPiecesIsOneUnknown() throws IOException {
    assertThat(pieces(16).of("goat \uD83D\uDE00")).containsExactly(1, 0, 0, 2);
  }

  @Test
  void aLongTextIsCutAndStillEnds() throws IOException {
    assertThat(pieces(4).of("go going go")).containsExactly(1, 6, 6, 2);
  }

  @Test
  void nothingIsJustItsTwoEnds() throws IOException {
    assertThat(pieces(16).of(" \u0000\n")).containsExactly(1, 2);
  }

  @Test
  void anotherKindOfTokenizerIsRefused() {
    assertThatThrownBy(() -> WordPieces.read(stream("{\"model\":{\"vocab\":[]}}"), 16))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("WordPiece");
  }

  private static WordPieces pieces(int most) throws IOException {
    return WordPieces.read(stream(VOCABULARY), most);
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
