package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import earshot.post.Post;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a post as the line that {@link PostReader} reads back, its author as a pseudonym. */
public final class PostJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private PostJson() {}

  /** One line of JSON without a line feed; ASCII alone, so that lone surrogates survive. */
  public static String write(Post post) {
    StringWriter line = new StringWriter(post.text().length() + 256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", post.id());
      json.writeStringField("source", post.source());
      json.writeStringField("author_key", post.authorKey());
      json.writeStringField("text", post.text());
      json.writeStringField("created_at", post.createdAt().toString());
      json.writeStringField("lang", post.language());
      json.writeStringField("reply_to", post.replyTo());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be written", e);
    }
    return line.toString();
  }
}
