package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads one line of JSON into a post. The record is
 *
 * <pre>{"id", "author", "text", "created_at", "source"?, "lang"?, "reply_to"?}</pre>
 *
 * <ul>
 *   <li>{@code id}: text of 1 to 512 characters, or a whole number.
 *   <li>{@code author}: the handle, as text or a whole number; {@code null} or empty where the
 *       author is unknown. It becomes a pseudonym here and is kept nowhere. In its place {@code
 *       author_key} may give a pseudonym of 32 hex digits, as rejected lines do.
 *   <li>{@code text}: text of any length, empty included, lone surrogates included.
 *   <li>{@code created_at}: ISO-8601 (without an offset: UTC), or seconds or milliseconds since
 *       1970, from 1990 to 2100.
 *   <li>{@code source}: text of 1 to 128 characters; missing or null: the reader's own.
 *   <li>{@code lang}: a language tag, of which the first part is kept where it has two letters.
 *   <li>{@code reply_to}: as {@code id}.
 * </ul>
 *
 * Unknown fields are kept out. A byte order mark, a carriage return at the end and white space
 * around the record are no fault. Thread-safe.
 */
public final class PostReader {
  private static final int MAX_NESTING = 64;
  private static final int MAX_NAME_CHARS = 4096;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String source;
  private final Pseudonyms pseudonyms;
  private final JsonFactory json;

  /**
   * @param source what a record's source is where it names none
   */
  public PostReader(String source, Pseudonyms pseudonyms) {
    this.source = source;
    this.pseudonyms = pseudonyms;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNameLength(MAX_NAME_CHARS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // Names come from outside: never let them into the JVM's table of strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
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
          AuthorMask.mask(new String(line, StandardCharsets.ISO_8859_1), source, pseudonyms));
    }
    if (text.isBlank()) {
      return new Reading.Blank();
    }
    PostFields fields = new PostFields();
    try (JsonParser parser = json.createParser(text)) {
      readRecord(parser, fields);
      return new Reading.Accepted(fields.toPost(source, pseudonyms, receivedAt));
    } catch (FieldFault fault) {
      return rejected(fault.reason(), fault.detail(), text);
    } catch (StreamConstraintsException e) {
      String limits = "the record is nested deeper than " + MAX_NESTING + " levels";
      return rejected(
          Reason.BEYOND_LIMITS, limits + ", or has a name or number that is too long", text);
    } catch (JsonProcessingException e) {
      return rejected(
          Reason.NOT_JSON, "no valid JSON at column " + e.getLocation().getColumnNr(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be read", e);
    }
  }

  /** What there is of a line that never came whole, with the pseudonym in place of the handle. */
  public String masked(byte[] part) {
    return AuthorMask.mask(new String(part, StandardCharsets.UTF_8), source, pseudonyms);
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

  private static void readRecord(JsonParser parser, PostFields fields) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new FieldFault(Reason.NOT_AN_OBJECT, "the line is JSON but not an object {...}");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (!fields.take(name, parser)) {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new FieldFault(Reason.NOT_JSON, "the line goes on after the end of its record");
    }
  }

  private Reading.Rejected rejected(Reason reason, String detail, String line) {
    return new Reading.Rejected(reason, detail, AuthorMask.mask(line, source, pseudonyms));
  }
}
