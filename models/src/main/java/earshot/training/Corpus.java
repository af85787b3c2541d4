package earshot.training;

import earshot.lexicon.Evidence;
import earshot.lexicon.Lexicon;
import earshot.lexicon.LexiconEntry;
import earshot.lexicon.Tag;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.text.Normalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

  private static final String OWN_WORDS = "/earshot/training/own-words.tsv";

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
   */
  record Item(String text, String normalized, Role role, String dataset, Split split) {}

  private final Path data;
  private final int perBackground;
  private final long seed;
  private final Normalizer normalizer = new Normalizer();
  private final Set<Long> seen = new HashSet<>();
  private final List<Item> items = new ArrayList<>();

  private Corpus(Path data, int perBackground, long seed) {
    this.data = data;
    this.perBackground = perBackground;
    this.seed = seed;
  }

  /**
   * Reads the training data.
   *
   * @param data folder with {@code train/} and {@code background/}
   * @param perBackground at most this many texts of each background set
   */
  static List<Item> read(Path data, int perBackground, long seed) {
    Corpus corpus = new Corpus(data, perBackground, seed);
    corpus.addAll();
    return corpus.items;
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
    for (LexiconEntry entry : Lexicon.bundled().entries()) {
      Role role = exampleRole(entry);
      entry.matches().forEach(text -> put(text, role, EXAMPLES, Split.TRAIN));
      if (entry.evidence().isPresent()) {
        entry.spares().forEach(text -> put(text, Role.ORDINARY, EXAMPLES, Split.TRAIN));
      }
    }
  }

  /** Short texts written for training: label, category and text on a line, split by tabs. */
  private void addOwnWords() {
    try (InputStream in = Corpus.class.getResourceAsStream(OWN_WORDS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] fields = line.split("\t", 3);
        put(fields[2], ownRole(fields[0], fields[1]), EXAMPLES, Split.of(fields[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Role ownRole(String label, String category) {
    if (label.equals("BENIGN")) {
      return Role.ORDINARY;
    }
    return SUICIDAL.contains(Category.valueOf(category)) ? Role.SUICIDAL : Role.OTHER_RISK;
  }

  private static Role exampleRole(LexiconEntry entry) {
    Level level = entry.evidence().map(Evidence::level).orElse(Level.NONE);
    if (entry.has(Tag.WEAK) || !level.atLeast(Level.MODERATE)) {
      return Role.ORDINARY;
    }
    return SUICIDAL.contains(entry.evidence().orElseThrow().category())
        ? Role.SUICIDAL
        : Role.OTHER_RISK;
  }

  private void put(String text, Role role, String dataset, Split split) {
    String normalized = normalizer.normalize(text).text();
    items.add(new Item(text, normalized, role, dataset, split));
  }

  private static Function<LabelledText, Role> byLabel(Role one, Role zero) {
    return row -> row.label("label").equals("1") ? one : zero;
  }

  private void add(String file, Function<LabelledText, Role> role) {
    List<LabelledText> rows = LabelledText.read(data.resolve(file + ".jsonl.gz"));
    Collections.shuffle(rows, new Random(seed));
    int most = file.startsWith("background/") ? perBackground : PER_LABELLED_SET;
    int taken = 0;
    for (LabelledText row : rows) {
      if (taken == most) {
        return;
      }
      boolean again = row.text().length() > SAME_TEXT_LENGTH && !seen.add(Split.family(row.text()));
      String normalized = normalizer.normalize(row.text()).text();
      if (!again && !normalized.isBlank()) {
        items.add(
            new Item(row.text(), normalized, role.apply(row), row.dataset(), Split.of(row.text())));
        taken++;
      }
    }
  }
}
