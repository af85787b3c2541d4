package earshot.pipeline.source.mastodon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Objects;

/**
 * The id of a status: a whole number whose upper bits are the milliseconds since 1970 of its
 * writing, the lower sixteen a counter.
 *
 * @param digits the id, or empty for none
 */
record StatusId(String digits) implements Comparable<StatusId> {
  static final StatusId NONE = new StatusId("");

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  private static final int COUNTER_BITS = 16;

  StatusId {
    Objects.requireNonNull(digits, "StatusId.digits");
  }

  /** The id of a status in JSON; none where it tells none. */
  static StatusId of(byte[] status) {
    try (JsonParser parser = JSON.createParser(status)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = parser.currentName().equals("id");
        if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
          return parser.getText().matches("[0-9]{1,30}") ? new StatusId(parser.getText()) : NONE;
        }
        parser.skipChildren();
      }
      return NONE;
    } catch (IOException e) {
      return NONE; // garbage goes on as it is; it moves no cursor
    }
  }

  /** The id that a status written so much earlier would have; at least 1. */
  StatusId before(long millis) {
    BigInteger moved = number().subtract(BigInteger.valueOf(millis).shiftLeft(COUNTER_BITS));
    return new StatusId(moved.max(BigInteger.ONE).toString());
  }

  @Override
  public int compareTo(StatusId other) {
    return number().compareTo(other.number());
  }

  private BigInteger number() {
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }
}
