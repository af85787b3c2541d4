package earshot.evaluation;

import static java.util.Map.entry;

import earshot.training.LabelledText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of a data set mean. Sets that are known are recognised by their field {@code
 * dataset}; any other by the fields of its first row:
 *
 * <ul>
 *   <li>{@code severity}: 0 to 6, as {@link Ladder#SEVERITY};
 *   <li>{@code label} as a word of {@link Ladder#CSSRS}, Supportive to Attempt;
 *   <li>{@code label} 0 or 1: 1 is what should be flagged;
 *   <li>none of them: ordinary text.
 * </ul>
 *
 * @param task what can be asked of the set
 * @param meaning what a positive is, in words for a report
 * @param field the field that holds the label, or empty where all rows are the same
 * @param names its accepted values, the first standing for grade 0; empty where any value other
 *     than {@code positive} is grade 0
 * @param positive the value that stands for grade 1, where names is empty
 * @param ladder where the grades are steps of severity
 */
record LabelScheme(
    Task task,
    String meaning,
    String field,
    List<String> names,
    String positive,
    Optional<Ladder> ladder) {

  private static final List<String> TONES = List.of("0", "1", "2");
  private static final LabelScheme TONE =
      new LabelScheme(
          Task.TONE, "0 negative, 1 neutral, 2 positive", "label", TONES, "", Optional.empty());
  private static final LabelScheme CSSRS =
      graded("graded by experts after the C-SSRS", "label", Ladder.CSSRS);
  private static final LabelScheme SEVERITY =
      graded("severity 0 to 6", "severity", Ladder.SEVERITY);
  private static final LabelScheme RISK = binary("labelled 1");
  private static final LabelScheme ORDINARY =
      all(Task.ORDINARY, "ordinary text, in which few posts are true positives");

  private static final Map<String, LabelScheme> KNOWN =
      Map.ofEntries(
          entry("sdcnl", binary("r/SuicideWatch, against r/depression")),
          entry("sdcnl-test", binary("r/SuicideWatch, against r/depression")),
          entry("suicidewatch-vs-teenagers", binary("r/SuicideWatch, against r/teenagers")),
          entry(
              "riskforums",
              new LabelScheme(
                  Task.RISK,
                  "r/SuicideWatch, against forums of other distress and advice",
                  "subreddit",
                  List.of(),
                  "SuicideWatch",
                  Optional.empty())),
          entry("abuse-posts", binary("critical abuse")),
          entry("stress", binary("stress, which alone is no risk")),
          entry("dreaddit-test", binary("stress, which alone is no risk")),
          entry("overdose-tweets", binary("talk of an overdose")),
          entry(
              "interpersonal-risk",
              new LabelScheme(
                  Task.RISK,
                  "feeling a burden",
                  "burdensomeness",
                  List.of("0", "1"),
                  "",
                  Optional.empty())),
          entry("cssrs-users", CSSRS),
          entry("figurative", all(Task.BENIGN, "homonyms and figures of speech, all harmless")),
          entry("sentiment", TONE),
          entry("sentiment-test", TONE),
          entry("bg-reddit", ORDINARY),
          entry("bg-tweets", ORDINARY),
          entry("emotions", ORDINARY),
          entry("tweets-emotion", ORDINARY),
          entry("tweets-irony", ORDINARY),
          entry("tweets-offensive", ORDINARY));

  LabelScheme {
    names = List.copyOf(names);
  }

  /** The scheme of a set whose first row this is. */
  static LabelScheme of(LabelledText row) {
    LabelScheme known = KNOWN.get(row.dataset());
    if (known != null) {
      return known;
    }
    if (row.labels().has("severity")) {
      return SEVERITY;
    }
    if (!row.labels().has("label")) {
      return ORDINARY;
    }
    return Ladder.CSSRS.names().contains(row.label("label")) ? CSSRS : RISK;
  }

  /**
   * The grade of a row: 1 or 0 where it is positive or not, else its place in {@link #names}.
   *
   * @throws IOException if the label is none of those accepted
   */
  int grade(LabelledText row) throws IOException {
    if (field.isEmpty()) {
      return 0;
    }
    String value = row.label(field);
    if (names.isEmpty()) {
      return value.equals(positive) ? 1 : 0;
    }
    int grade = names.indexOf(value);
    if (grade < 0) {
      throw new IOException(
          "row " + row.id() + ": " + field + " is none of those accepted: " + names);
    }
    return grade;
  }

  /** Whether a trained human should look at a text of this grade. */
  boolean positive(int grade) {
    return (task == Task.RISK && grade == 1)
        || (task == Task.GRADES && grade >= ladder.orElseThrow().positive());
  }

  /** What the grades are called in a report. */
  List<String> gradeNames() {
    return switch (task) {
      case RISK -> List.of("negative", "positive");
      case TONE -> List.of("negative", "neutral", "positive");
      case GRADES -> names;
      case BENIGN, ORDINARY -> List.of("all");
    };
  }

  private static LabelScheme binary(String meaning) {
    return new LabelScheme(Task.RISK, meaning, "label", List.of("0", "1"), "", Optional.empty());
  }

  private static LabelScheme graded(String meaning, String field, Ladder ladder) {
    return new LabelScheme(Task.GRADES, meaning, field, ladder.names(), "", Optional.of(ladder));
  }

  private static LabelScheme all(Task task, String meaning) {
    return new LabelScheme(task, meaning, "", List.of(), "", Optional.empty());
  }
}
