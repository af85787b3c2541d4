package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import earshot.codec.ScoreLine.Fault;
import earshot.codec.ScoreLine.Judgeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads one line to be scored: a JSON object of which {@code text} is needed, {@code id} (text of 1
 * to 512 characters, or a whole number) and {@code lang} (a language tag) may be there, and all
 * else is passed over. Every fault is an answer, never an exception. Thread-safe.
 */
public final class ScoreLineReader {
  private static final int MAX_NESTING = 64;
  private static final int MAX_NAME_CHARS = 4096;
  private static final int MAX_ID_CHARS = 512;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxNameLength(MAX_NAME_CHARS)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          // Names come from outside: never let them fill a table that outlives the line.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  /**
   * Reads one line.
   *
   * @param line the bytes before a line feed
   */
  public ScoreLine read(byte[] line) {
    String json;
    try {
      json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      return new Fault("", "invalid-utf8", "the line is not UTF-8");
    }
    if (json.startsWith("\uFEFF")) {
      json = json.substring(1);
    }
    if (json.isBlank()) {
      return new Fault("", "blank-line", "the line is blank; expected a JSON object");
    }
    Fields fields = new Fields();
    try (JsonParser parser = JSON.createParser(json)) {
      return fields.read(parser);
    } catch (StreamConstraintsException e) {
      String detail = "the record is nested deeper than " + MAX_NESTING + " levels";
      return fields.fault("beyond-limits", detail + ", or has a name or number that is too long");
    } catch (JsonProcessingException e) {
      return fields.fault(
          "not-json", "no valid JSON at column " + e.getLocation().getColumnNr() + " of the line");
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be read", e);
    }
  }

  /** What has been read of one record so far. */
  private static final class Fields {
    private final Set<String> seen = new HashSet<>();
    private String id = "";
    private String language = "";
    private String text = "";

    ScoreLine read(JsonParser parser) throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fault("not-an-object", "the line is JSON but not an object {...}");
      }
      Fault first = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        Fault fault = take(name, value, parser);
        // Read on: the line may yet turn out to be no JSON at all, and the id may follow.
        first = first == null ? fault : first;
        parser.skipChildren();
      }
      if (parser.nextToken() != null) {
        return fault("not-json", "the line goes on after the end of its record");
      }
      if (first != null) {
        return fault(first.reason(), first.detail());
      }
      if (!seen.contains("text")) {
        return fault("missing-field", "text is missing; accepted: a string, empty included");
      }
      return new Judgeable(id, text, language);
    }

    private Fault take(String name, JsonToken value, JsonParser parser) throws IOException {
      switch (name) {
        case "id", "text", "lang" -> {
          if (!seen.add(name)) {
            return fault("duplicate-field", name + " stands twice");
          }
        }
        default -> {
          return null;
        }
      }
      switch (name) {
        case "id" -> {
          boolean usable = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
          String given = usable ? parser.getText() : "";
          if (value != JsonToken.VALUE_NULL && (given.isBlank() || given.length() > MAX_ID_CHARS)) {
            return fault(
                "wrong-field",
                "id is no id; accepted: a string of 1 to 512 characters, or a whole number");
          }
          id = given;
        }
        case "lang" -> {
          if (value == JsonToken.VALUE_STRING) {
            language = primaryLanguage(parser.getText());
          } else if (value != JsonToken.VALUE_NULL) {
            return fault("wrong-field", "lang is not a string");
          }
        }
        default -> {
          if (value == JsonToken.VALUE_NULL) {
            return fault("missing-field", "text is null; accepted: a string, empty included");
          }
          if (value != JsonToken.VALUE_STRING) {
            return fault("wrong-field", "text is not a string");
          }
          text = parser.getText();
        }
      }
      return null;
    }

    Fault fault(String reason, String detail) {
      return new Fault(id, reason, detail);
    }

    /** The two-letter code that a tag such as {@code en-GB} starts with, or empty. */
    private static String primaryLanguage(String tag) {
      int end = 0;
      while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
        end++;
      }
      String first = tag.substring(0, end).toLowerCase(Locale.ROOT);
      return first.matches("[a-z]{2}") ? first : "";
    }
  }
}
