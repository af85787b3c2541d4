package earshot.training;

import earshot.language.SentenceEncoder;
import earshot.language.dense.DenseModel;
import earshot.language.linear.LinearModel;
import earshot.language.linear.WindowScores;
import earshot.risk.MeaningHeads;
import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import earshot.text.SentenceSpans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Trains the network over sentence encodings. Our own texts, which carry every label, teach what
 * each head means; windows of ordinary text, those among them that look most like risk to the
 * linear classifier, and the strongest windows of posts from a forum for people thinking of suicide
 * teach how people write.
 */
final class MeaningTrainer {
  private static final int ORDINARY_PER_SET = 10_000;
  private static final int HARD_PER_SET = 5_000;
  private static final int HARD_AMONG = 80_000;
  private static final int FORUM = 4_000;
  private static final int LONGEST_WINDOW = 3;

  private static final float OWN_WEIGHT = 1;
  private static final float ORDINARY_WEIGHT = 1;

  /** A few of those that look most like risk are risk. */
  private static final float HARD_WEIGHT = 0.5f;

  /** The forum is a weak label of a window. */
  private static final float FORUM_WEIGHT = 0.5f;

  private static final float DISTRESS_WEIGHT = 0.15f;

  private static final Set<Genre> IMPERSONAL =
      EnumSet.of(
          Genre.AWARENESS,
          Genre.PREVENTION_INFORMATION,
          Genre.NEWS,
          Genre.MEMORIAL,
          Genre.CAMPAIGNING);

  private final SentenceEncoder encoder;
  private final LinearModel classifier;
  private final List<Corpus.Item> items;
  private final long seed;

  MeaningTrainer(
      SentenceEncoder encoder, LinearModel classifier, List<Corpus.Item> items, long seed) {
    this.encoder = encoder;
    this.classifier = classifier;
    this.items = items;
    this.seed = seed;
  }

  /** A stretch of text and what to learn of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lesson(String text, float[] targets, float weight) {}

  DenseModel train() {
    List<Lesson> lessons = new ArrayList<>();
    addOwn(lessons);
    for (String set : List.of("bg-tweets", "bg-reddit")) {
      addOrdinary(set, lessons);
    }
    addForums(lessons);
    List<DenseTrainer.Example> examples =
        lessons.parallelStream()
            .map(
                lesson ->
                    new DenseTrainer.Example(
                        encoder.encode(MeaningHeads.asked(lesson.text())),
                        lesson.targets(),
                        lesson.weight()))
            .toList();
    return new DenseTrainer(MeaningHeads.NAMES, seed).train(examples);
  }

  private void addOwn(List<Lesson> lessons) {
    for (Corpus.Item item : items) {
      if (item.own() && item.split() == Split.TRAIN) {
        item.labels()
            .ifPresent(
                labels -> lessons.add(new Lesson(item.normalized(), targets(labels), OWN_WEIGHT)));
      }
    }
  }

  static float[] targets(OwnLabels labels) {
    float[] targets = new float[MeaningHeads.NAMES.size()];
    for (Level level : Level.values()) {
      if (level != Level.NONE) {
        targets[MeaningHeads.atLeast(level)] = labels.level().atLeast(level) ? 1 : 0;
      }
    }
    boolean risk = labels.level().atLeast(Level.LOW);
    for (int i = 0; i < MeaningHeads.CATEGORIES.size(); i++) {
      Category category = MeaningHeads.CATEGORIES.get(i);
      boolean is = labels.category().filter(category::equals).isPresent();
      targets[MeaningHeads.FIRST_CATEGORY + i] = risk && is ? 1 : 0;
    }
    targets[MeaningHeads.OTHER] =
        labels.subject().map(s -> s == Subject.OTHER ? 1f : 0f).orElse(Float.NaN);
    targets[MeaningHeads.IMPERSONAL] = genre(labels, IMPERSONAL);
    targets[MeaningHeads.RECOVERY] = genre(labels, Set.of(Genre.COPING_RECOVERY));
    targets[MeaningHeads.FLIPPANT] = genre(labels, Set.of(Genre.FLIPPANT));
    return targets;
  }

  private static float genre(OwnLabels labels, Set<Genre> genres) {
    return labels.genre().map(g -> genres.contains(g) ? 1f : 0f).orElse(Float.NaN);
  }

  private void addOrdinary(String set, List<Lesson> lessons) {
    List<Corpus.Item> texts =
        items.stream()
            .filter(item -> item.dataset().equals(set) && item.split() == Split.TRAIN)
            .limit(HARD_AMONG)
            .toList();
    Random random = new Random(seed);
    for (Corpus.Item item : texts.subList(0, Math.min(texts.size(), ORDINARY_PER_SET))) {
      SentenceSpans spans = SentenceSpans.of(item.normalized());
      int from = random.nextInt(spans.size());
      int to = Math.min(spans.size(), from + 1 + random.nextInt(LONGEST_WINDOW));
      String window = item.normalized().substring(spans.start(from), spans.end(to - 1));
      lessons.add(new Lesson(window, harmless(), ORDINARY_WEIGHT));
    }
    texts.parallelStream()
        .map(item -> strongest(item.normalized()))
        .sorted(Comparator.comparingDouble(Strong::logit).reversed())
        .limit(HARD_PER_SET)
        .forEachOrdered(strong -> lessons.add(new Lesson(strong.text(), harmless(), HARD_WEIGHT)));
  }

  /** No risk; whether it is sad, or a joke, is not known. */
  private static float[] harmless() {
    float[] targets = new float[MeaningHeads.NAMES.size()];
    targets[MeaningHeads.atLeast(Level.LOW)] = Float.NaN;
    Arrays.fill(targets, MeaningHeads.FIRST_CATEGORY, MeaningHeads.NAMES.size(), Float.NaN);
    return targets;
  }

  private void addForums(List<Lesson> lessons) {
    Random random = new Random(seed);
    int suicidal = 0;
    int distress = 0;
    for (Corpus.Item item : items) {
      if (item.split() != Split.TRAIN || item.own()) {
        continue;
      }
      float[] targets = new float[MeaningHeads.NAMES.size()];
      Arrays.fill(targets, Float.NaN);
      if (item.role() == Role.SUICIDAL && suicidal < FORUM) {
        suicidal++;
        targets[MeaningHeads.atLeast(Level.LOW)] = 1;
        targets[MeaningHeads.atLeast(Level.MODERATE)] = 1;
        String window = strongest(item.normalized()).text();
        lessons.add(new Lesson(window, targets, FORUM_WEIGHT));
      } else if (item.role() == Role.DISTRESS && distress < FORUM) {
        distress++;
        targets[MeaningHeads.atLeast(Level.MODERATE)] = 0;
        SentenceSpans spans = SentenceSpans.of(item.normalized());
        int from = random.nextInt(spans.size());
        int to = Math.min(spans.size(), from + LONGEST_WINDOW);
        String window = item.normalized().substring(spans.start(from), spans.end(to - 1));
        lessons.add(new Lesson(window, targets, DISTRESS_WEIGHT));
      }
    }
  }

  private record Strong(double logit, String text) {}

  private Strong strongest(String text) {
    WindowScores.Window window = classifier.score(text).strongest(0);
    return new Strong(window.logit(), text.substring(window.start(), window.end()));
  }
}
