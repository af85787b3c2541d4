package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds when a record's post was written, without reading the rest: a source must know before the
 * record is looked at, to tell how far each of its parts is. Thread-safe.
 */
public final class RecordTime {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();
  private static final String MICROSECONDS = "_us";

  private final List<JsonPointer> places;

  /**
   * @param places where the time may stand, the best one first
   */
  RecordTime(String... places) {
    this.places = Arrays.stream(places).map(JsonPointer::compile).toList();
  }

  /** The time; empty where none can be read, in which case the record is no post either. */
  public Optional<Instant> of(byte[] record) {
    for (JsonPointer place : places) {
      Optional<Instant> time = at(place, record);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> at(JsonPointer place, byte[] record) {
    try (JsonParser parser =
        new FilteringParserDelegate(
            JSON.createParser(record),
            new JsonPointerBasedFilter(place),
            TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        return EventTime.ofText(parser.getText());
      }
      if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
        return place.toString().endsWith(MICROSECONDS)
            ? EventTime.ofNumber(parser.getDecimalValue().movePointLeft(3).toPlainString())
            : EventTime.ofNumber(parser.getText());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // whoever reads the record says what is wrong with it
    }
  }
}
