package earshot.training;

import earshot.lexicon.Evidence;
import earshot.lexicon.Lexicon;
import earshot.lexicon.LexiconEntry;
import earshot.lexicon.Tag;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.text.Normalizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The labelled texts that the classifier is made of, each text once, in a seeded order. */
final class Corpus {
  /** Texts shorter than this are often the same by chance, so they are all kept. */
  private static final int SAME_TEXT_LENGTH = 40;

  private static final int SHORTEST_RATIONALE = 12;

  /** Name of the sets that were written for Earshot. */
  static final String EXAMPLES = "own";

  private static final Set<Category> SUICIDAL =
      EnumSet.of(
          Category.SUICIDAL_IDEATION,
          Category.SUICIDE_PLAN,
          Category.PREPARATION,
          Category.SUICIDE_ATTEMPT,
          Category.SELF_HARM,
          Category.HOPELESSNESS,
          Category.OVERDOSE);

  private static final int PER_LABELLED_SET = 20_000;

  /**
   * One text.
   *
   * @param text as it was written
   * @param normalized the same made matchable
   * @param role what it stands for
   * @param dataset where it is from
   * @param split which part of the data it belongs to
   * @param labels what its writer meant by it, of a text that was written for training
   */
  record Item(
      String text,
      String normalized,
      Role role,
      String dataset,
      Split split,
      Optional<OwnLabels> labels) {

    /** Whether a trained human would want to see it, as far as the label tells. */
    boolean atRisk() {
      return role == Role.SUICIDAL || role == Role.OTHER_RISK;
    }

    /** Whether it was written for Earshot. */
    boolean own() {
      return dataset.equals(EXAMPLES);
    }
  }

  private final Path data;
  private final long seed;
  private final Normalizer normalizer = new Normalizer();
  private final Set<Long> seen = new HashSet<>();
  private final List<Item> items = new ArrayList<>();

  private Corpus(Path data, long seed) {
    this.data = data;
    this.seed = seed;
  }

  /**
   * Reads the training data.
   *
   * @param data folder with {@code train/} and {@code background/}
   */
  static List<Item> read(Path data, long seed) {
    Corpus corpus = new Corpus(data, seed);
    corpus.addAll();
    return corpus.items;
  }

  /** The texts of one part of the data, of each set no more than so many, the first ones. */
  static List<Item> atMost(int perSet, List<Item> items, Split split) {
    Map<String, Integer> taken = new HashMap<>();
    List<Item> some = new ArrayList<>();
    for (Item item : items) {
      if (item.split() == split && taken.merge(item.dataset(), 1, Integer::sum) <= perSet) {
        some.add(item);
      }
    }
    return some;
  }

  private void addAll() {
    add("train/suicidewatch-vs-teenagers", byLabel(Role.SUICIDAL, Role.ORDINARY));
    add("train/sdcnl", byLabel(Role.SUICIDAL, Role.DISTRESS));
    add(
        "train/riskforums-a",
        row -> row.label("subreddit").equals("SuicideWatch") ? Role.SUICIDAL : Role.DISTRESS);
    add("train/stress", row -> Role.DISTRESS);
    add(
        "train/interpersonal-risk",
        row -> row.label("burdensomeness").equals("1") ? Role.SUICIDAL : Role.DISTRESS);
    addRationales();
    addExamples();
    addOwnWords();
    for (String set :
        List.of("emotions", "tweets-emotion", "tweets-offensive", "tweets-irony", "sentiment")) {
      add("train/" + set, row -> Role.ORDINARY);
    }
    add("background/reddit-a", row -> Role.ORDINARY);
    add("background/tweets-a", row -> Role.ORDINARY);
  }

  /** What a rater marked in a post as the sign of being a burden: short, and to the point. */
  private void addRationales() {
    for (LabelledText row : LabelledText.read(data.resolve("train/interpersonal-risk.jsonl.gz"))) {
      String rationale = row.label("burden_rationale");
      if (row.label("burdensomeness").equals("1") && rationale.length() > SHORTEST_RATIONALE) {
        put(rationale, Role.SUICIDAL, row.dataset(), Split.of(row.text()));
      }
    }
  }

  /**
   * The examples in the lexicon, which are our own words: what a phrase finds and what it spares.
   */
  private void addExamples() {
    OwnLabels harmless =
        new OwnLabels(Level.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    for (LexiconEntry entry : Lexicon.bundled().entries()) {
      OwnLabels labels = entry.evidence().map(e -> labels(e, entry)).orElse(harmless);
      for (String text : entry.matches()) {
        put(text, role(labels), EXAMPLES, Split.TRAIN, Optional.of(labels));
      }
      if (entry.evidence().isPresent()) {
        for (String text : entry.spares()) {
          put(text, Role.ORDINARY, EXAMPLES, Split.TRAIN, Optional.of(harmless));
        }
      }
    }
  }

  /** A weak phrase is a hint alone. */
  private static OwnLabels labels(Evidence evidence, LexiconEntry entry) {
    return new OwnLabels(
        entry.has(Tag.WEAK) ? evidence.level().min(Level.LOW) : evidence.level(),
        Optional.of(evidence.category()),
        Optional.empty(),
        Optional.empty());
  }

  /** Texts written for training, each with its labels. */
  private void addOwnWords() {
    for (OwnWords.Line line : OwnWords.read()) {
      OwnLabels labels = line.labels();
      put(line.text(), role(labels), EXAMPLES, Split.of(line.text()), Optional.of(labels));
    }
  }

  private static Role role(OwnLabels labels) {
    if (!labels.level().atLeast(Level.MODERATE)) {
      return Role.ORDINARY;
    }
    return SUICIDAL.contains(labels.category().orElseThrow()) ? Role.SUICIDAL : Role.OTHER_RISK;
  }

  private void put(String text, Role role, String dataset, Split split) {
    put(text, role, dataset, split, Optional.empty());
  }

  private void put(
      String text, Role role, String dataset, Split split, Optional<OwnLabels> labels) {
    String normalized = normalizer.normalize(text).text();
    items.add(new Item(text, normalized, role, dataset, split, labels));
  }

  private static Function<LabelledText, Role> byLabel(Role one, Role zero) {
    return row -> row.label("label").equals("1") ? one : zero;
  }

  private void add(String file, Function<LabelledText, Role> role) {
    List<LabelledText> rows = LabelledText.read(data.resolve(file + ".jsonl.gz"));
    Collections.shuffle(rows, new Random(seed));
    int most = file.startsWith("background/") ? Integer.MAX_VALUE : PER_LABELLED_SET;
    int taken = 0;
    for (LabelledText row : rows) {
      if (taken == most) {
        return;
      }
      boolean again = row.text().length() > SAME_TEXT_LENGTH && !seen.add(Split.family(row.text()));
      String normalized = normalizer.normalize(row.text()).text();
      if (!again && !normalized.isBlank()) {
        items.add(
            new Item(
                row.text(),
                normalized,
                role.apply(row),
                row.dataset(),
                Split.of(row.text()),
                Optional.empty()));
        taken++;
      }
    }
  }
}
