package earshot.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Our own records, read field by field without a tree. */
final class EarshotShape implements RecordShape {
  private static final AuthorMask MASK = AuthorMask.of("author");

  @Override
  public Optional<String> read(JsonParser parser, PostFields fields) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (!fields.take(name, parser)) {
        parser.skipChildren();
      }
    }
    return Optional.empty();
  }

  @Override
  public String masked(String line, UnaryOperator<String> pseudonym) {
    return MASK.mask(line, pseudonym);
  }
}
