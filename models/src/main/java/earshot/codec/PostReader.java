package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads one record of a {@link PostFormat} into a post. A byte order mark, a carriage return at the
 * end and white space around the record are no fault. Thread-safe.
 */
public final class PostReader {
  private static final int MAX_NESTING = 64;
  private static final int MAX_NAME_CHARS = 4096;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final RecordShape shape;
  private final String source;
  private final Pseudonyms pseudonyms;
  private final JsonMapper json;

  /** Reads our own JSON Lines. */
  public PostReader(String source, Pseudonyms pseudonyms) {
    this(PostFormat.EARSHOT, source, pseudonyms);
  }

  /**
   * @param source what a record's source is where it names none
   */
  public PostReader(PostFormat format, String source, Pseudonyms pseudonyms) {
    this.shape = format.shape();
    this.source = source;
    this.pseudonyms = pseudonyms;
    this.json =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNameLength(MAX_NAME_CHARS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    // Names come from outside: never let them into the JVM's table of strings.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
  }

  /**
   * Reads one line.
   *
   * @param line the bytes between two line feeds
   * @param receivedAt when the line was first seen
   */
  public Reading read(byte[] line, Instant receivedAt) {
    String text;
    try {
      text = decode(line);
    } catch (CharacterCodingException e) {
      return new Reading.Rejected(
          Reason.INVALID_UTF8,
          "the line is not UTF-8; the payload gives its bytes as ISO-8859-1",
          masked(new String(line, StandardCharsets.ISO_8859_1)));
    }
    if (text.isBlank()) {
      return new Reading.Dropped(Reading.Dropped.BLANK_LINE);
    }
    PostFields fields = new PostFields(source, pseudonyms);
    try (JsonParser parser = json.createParser(text)) {
      Optional<String> rule = readRecord(parser, fields);
      return rule.isPresent()
          ? new Reading.Dropped(rule.get())
          : new Reading.Accepted(fields.toPost(receivedAt));
    } catch (FieldFault fault) {
      return rejected(fault.reason(), fault.detail(), text);
    } catch (StreamConstraintsException e) {
      String limits = "the record is nested deeper than " + MAX_NESTING + " levels";
      return rejected(
          Reason.BEYOND_LIMITS, limits + ", or has a name or number that is too long", text);
    } catch (MismatchedInputException e) {
      return rejected(
          Reason.DUPLICATE_FIELD, "a name stands twice in one object of the record", text);
    } catch (JsonProcessingException e) {
      return rejected(
          Reason.NOT_JSON, "no valid JSON at column " + e.getLocation().getColumnNr(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be read", e);
    }
  }

  /** What there is of a line that never came whole, with the pseudonym in place of the handle. */
  public String masked(byte[] part) {
    return masked(new String(part, StandardCharsets.UTF_8));
  }

  private static String decode(byte[] line) throws CharacterCodingException {
    CharBuffer decoded =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(line));
    boolean marked = decoded.length() > 0 && decoded.charAt(0) == BYTE_ORDER_MARK;
    return (marked ? decoded.subSequence(1, decoded.length()) : decoded).toString();
  }

  private Optional<String> readRecord(JsonParser parser, PostFields fields) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new FieldFault(Reason.NOT_AN_OBJECT, "the line is JSON but not an object {...}");
    }
    Optional<String> rule = shape.read(parser, fields);
    if (parser.nextToken() != null) {
      throw new FieldFault(Reason.NOT_JSON, "the line goes on after the end of its record");
    }
    return rule;
  }

  private String masked(String line) {
    return shape.masked(line, handle -> pseudonyms.of(source, handle));
  }

  private Reading.Rejected rejected(Reason reason, String detail, String line) {
    return new Reading.Rejected(reason, detail, masked(line));
  }
}
