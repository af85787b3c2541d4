package earshot.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How one kind of sender writes a post in JSON. Stateless. */
interface RecordShape {
  /**
   * Takes the post's fields from a record.
   *
   * @param parser at the opening brace; afterwards at the closing one
   * @return the name of the rule by which the record is let go, or empty where it holds a post
   * @throws FieldFault where it cannot be used
   */
  Optional<String> read(JsonParser parser, PostFields fields) throws IOException;

  /**
   * The line, with pseudonyms in the place of what names people, as {@link #read} takes it again.
   * What is masked already stays as it is.
   *
   * @param line any text, JSON or not
   */
  String masked(String line, UnaryOperator<String> pseudonym);
}
