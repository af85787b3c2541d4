package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes assessments and faults as the public contract of {@code earshot score}, one JSON object
 * without a line feed each; {@code docs/assessment.schema.json} describes it. A lone surrogate in
 * the text comes out as its escape, so that every line is valid UTF-8 and nothing is lost.
 */
public final class AssessmentWriter {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The line of an assessment.
   *
   * @param id the record's id
   */
  public String write(String id, RiskAssessment assessment) {
    return line(
        json -> {
          json.writeStringField("id", id);
          json.writeBooleanField("flagged", assessment.flagged());
          json.writeStringField("level", assessment.level().name());
          json.writeNumberField("score", rounded(assessment.score()));
          json.writeArrayFieldStart("categories");
          for (var category : assessment.categories()) {
            json.writeString(category.name());
          }
          json.writeEndArray();
          json.writeStringField("subject", assessment.subject().name());
          json.writeStringField("genre", assessment.genre().name());
          json.writeObjectFieldStart("bars");
          json.writeNumberField("desire", assessment.bars().desire());
          json.writeNumberField("capability", assessment.bars().capability());
          json.writeNumberField("intent", assessment.bars().intent());
          json.writeNumberField("buffers", assessment.bars().buffers());
          json.writeEndObject();
          json.writeObjectFieldStart("sentiment");
          json.writeStringField("label", assessment.sentiment().label().name());
          json.writeNumberField("score", rounded(assessment.sentiment().score()));
          json.writeStringField("model", assessment.sentiment().model());
          json.writeEndObject();
          json.writeStringField("language", assessment.language());
          json.writeArrayFieldStart("signals");
          for (Signal signal : assessment.signals()) {
            write(json, signal);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("reasons");
          for (String reason : assessment.reasons()) {
            json.writeString(reason);
          }
          json.writeEndArray();
          json.writeObjectFieldStart("provenance");
          json.writeStringField("lexicon", assessment.provenance().lexicon());
          json.writeStringField("models", assessment.provenance().models());
          json.writeStringField("scorer", assessment.provenance().scorer());
          json.writeStringField("depth", assessment.provenance().depth());
          json.writeEndObject();
        });
  }

  /** The line of a record that could not be judged. */
  public String write(ScoreLine.Fault fault) {
    return line(
        json -> {
          if (!fault.id().isEmpty()) {
            json.writeStringField("id", fault.id());
          }
          json.writeObjectFieldStart("error");
          json.writeStringField("reason", fault.reason());
          json.writeStringField("detail", fault.detail());
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Signal signal) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", signal.category().name());
    json.writeStringField("rule", signal.rule());
    json.writeNumberField("start", signal.start());
    json.writeNumberField("end", signal.end());
    json.writeStringField("text", signal.text());
    json.writeStringField("subject", signal.subject().name());
    json.writeStringField("time", signal.time().name());
    json.writeStringField("modality", signal.modality().name());
    json.writeStringField("form", signal.form().name());
    json.writeStringField("level", signal.level().name());
    json.writeNumberField("points", rounded(signal.points()));
    json.writeEndObject();
  }

  /** To six digits: what is behind them is noise of the arithmetic. */
  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private static String line(Body body) {
    // A writer of characters, since Jackson's writer of bytes refuses lone surrogates.
    try (StringWriter text = new StringWriter();
        JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
      json.flush();
      return escapeLoneSurrogates(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be written", e);
    }
  }

  /** Lone surrogates stand only within JSON strings, where their escape means the same. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    int copied = 0;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair) {
        i++;
        continue;
      }
      escaped = escaped == null ? new StringBuilder(json.length() + 16) : escaped;
      escaped.append(json, copied, i).append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      copied = i + 1;
    }
    return escaped == null ? json : escaped.append(json, copied, json.length()).toString();
  }

  /** What stands between the braces. */
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }
}
