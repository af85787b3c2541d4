package earshot.pipeline.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import earshot.triage.DeadLetter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A dead letter as one line of JSON; ASCII alone, so that any payload survives. */
final class DeadLetterJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private DeadLetterJson() {}

  static String write(DeadLetter letter) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", letter.id());
      json.writeStringField("stage", letter.stage());
      json.writeStringField("reason", letter.reason());
      json.writeStringField("detail", letter.detail());
      json.writeStringField("payload", letter.payload());
      json.writeStringField("source", letter.source());
      json.writeStringField("at", letter.at().toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be written", e);
    }
    return line.toString();
  }

  /**
   * Reads a line back.
   *
   * @throws IOException if it is no dead letter; the message never quotes the line
   */
  static DeadLetter read(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        fields.put(name, json.nextTextValue());
      }
      return new DeadLetter(
          fields.get("id"),
          fields.get("stage"),
          fields.get("reason"),
          fields.get("detail"),
          fields.get("payload"),
          fields.get("source"),
          Instant.parse(fields.getOrDefault("at", "")));
    } catch (NullPointerException e) {
      throw new IOException("no dead letter: " + e.getMessage() + " is missing", e);
    } catch (DateTimeException e) {
      throw new IOException("no dead letter: its time cannot be read", e);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new IOException("no dead letter: no valid JSON");
    }
  }
}
