package earshot.pipeline.source.jetstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** Finds the time of a message, {@code time_us}, which is all that the source must know of it. */
final class Cursor {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** A time beyond this is a fault, and would make the source skip all until then. */
  private static final Duration FUTURE = Duration.ofHours(1);

  private Cursor() {}

  /** Microseconds since 1970; empty where the message tells none that can be. */
  static OptionalLong of(byte[] message) {
    try (JsonParser parser = JSON.createParser(message)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return OptionalLong.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean time = parser.currentName().equals("time_us");
        if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && time) {
          return possible(parser.getLongValue());
        }
        parser.skipChildren();
      }
      return OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // garbage goes on as it is; it moves no cursor
    }
  }

  private static OptionalLong possible(long micros) {
    long latest = Clock.systemUTC().instant().plus(FUTURE).toEpochMilli() * 1000;
    return micros > 0 && micros < latest ? OptionalLong.of(micros) : OptionalLong.empty();
  }
}
