package earshot.signal;

import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import java.util.Objects;

/**
 * One piece of evidence: what was found, where, and how it is meant.
 *
 * @param category what it is about
 * @param rule id of the lexicon entry, rule or model that found it
 * @param start first UTF-16 offset in the original text
 * @param end offset behind the last one in the original text
 * @param text the original text from start to end
 * @param subject whom it is about
 * @param time when
 * @param modality how it is meant
 * @param form how it is written
 * @param level the severity that it supports as it is meant here: NONE where context took it away
 * @param points what it adds to the score, in log-odds; negative for what lowers it
 */
public record Signal(
    Category category,
    String rule,
    int start,
    int end,
    String text,
    Subject subject,
    TimeFrame time,
    Modality modality,
    Form form,
    Level level,
    double points) {

  public Signal {
    Objects.requireNonNull(category, "Signal.category");
    Objects.requireNonNull(rule, "Signal.rule");
    Objects.requireNonNull(text, "Signal.text");
    Objects.requireNonNull(subject, "Signal.subject");
    Objects.requireNonNull(time, "Signal.time");
    Objects.requireNonNull(modality, "Signal.modality");
    Objects.requireNonNull(form, "Signal.form");
    Objects.requireNonNull(level, "Signal.level");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Signal span [" + start + "," + end + ") is no span");
    }
  }
}
