package earshot.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.util.Optional;

/** A shape whose fields lie in objects within objects, so that the record is read as a tree. */
interface TreeShape extends RecordShape {

  /** As {@link #read(JsonParser, PostFields)}, from the record's tree. */
  Optional<String> read(JsonNode record, PostFields fields) throws IOException;

  @Override
  default Optional<String> read(JsonParser parser, PostFields fields) throws IOException {
    return read(parser.<JsonNode>readValueAsTree(), fields);
  }

  /** A text that decides what the record is. */
  static String word(JsonNode record, String pointer, String accepted) throws FieldFault {
    JsonNode value = record.at(pointer);
    String place = pointer.substring(1).replace('/', '.');
    if (value.isMissingNode() || value.isNull()) {
      throw new FieldFault(Reason.MISSING_FIELD, place + " is missing; accepted: " + accepted);
    }
    if (!value.isTextual()) {
      throw new FieldFault(Reason.WRONG_FIELD, place + " is no text; accepted: " + accepted);
    }
    return value.textValue();
  }
}
