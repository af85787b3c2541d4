package earshot.risk;

import earshot.language.Sentiment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.util.List;
import java.util.Objects;

/**
 * The judgement of one text, with all that led to it.
 *
 * @param flagged whether a trained human should look
 * @param level severity of the evidence
 * @param score in [0, 1], rising with the risk: orders items within and across levels
 * @param categories what the evidence that counts is about, most severe first
 * @param subject whom the most severe evidence is about
 * @param genre what kind of text it is
 * @param bars the four bars
 * @param sentiment tone of the text
 * @param language ISO 639-1 code, or {@code und} where it cannot be told
 * @param signals all evidence in order of place, that which context took away included
 * @param reasons why, in words for a reviewer, most weighty first
 * @param provenance what judged it
 */
public record RiskAssessment(
    boolean flagged,
    Level level,
    double score,
    List<Category> categories,
    Subject subject,
    Genre genre,
    Bars bars,
    Sentiment sentiment,
    String language,
    List<Signal> signals,
    List<String> reasons,
    Provenance provenance) {

  public RiskAssessment {
    Objects.requireNonNull(level, "RiskAssessment.level");
    Objects.requireNonNull(subject, "RiskAssessment.subject");
    Objects.requireNonNull(genre, "RiskAssessment.genre");
    Objects.requireNonNull(bars, "RiskAssessment.bars");
    Objects.requireNonNull(sentiment, "RiskAssessment.sentiment");
    Objects.requireNonNull(language, "RiskAssessment.language");
    Objects.requireNonNull(provenance, "RiskAssessment.provenance");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("RiskAssessment.score " + score + " is outside [0, 1]");
    }
    categories = List.copyOf(categories);
    signals = List.copyOf(signals);
    reasons = List.copyOf(reasons);
  }
}
