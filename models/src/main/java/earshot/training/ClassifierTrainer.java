package earshot.training;

import earshot.language.linear.LinearModel;
import earshot.language.linear.TextFeatures;
import earshot.language.linear.WindowScores;
import earshot.text.SentenceSpans;
import earshot.training.LogisticTrainer.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains the linear classifier on whole posts and on windows of them, since it judges both. Which
 * window of a post from a suicide forum is the telling one is not labelled: a first model, trained
 * on whole posts, picks the strongest, and the second learns from those too. Windows of other texts
 * are drawn at random.
 */
final class ClassifierTrainer {
  /** Names of the heads, in the order of the model. */
  static final List<String> HEADS = List.of("risk", "suicidal");

  private static final double SHRINKAGE = 1e-5;
  private static final int ROUNDS = 6;
  private static final int STAGES = 2;
  private static final double RISK_WEIGHT = 3;
  private static final double SUICIDAL_WEIGHT = 2;

  /** Our own short texts are few, and each shows one point. */
  private static final double OWN_WEIGHT = 4;

  /** Ordinary texts are many, and beyond this they teach no more than they cost. */
  private static final int PER_SET = 80_000;

  private static final int WINDOWS = 3;
  private static final int LONGEST_WINDOW = 3;

  private final TextFeatures features;
  private final List<Corpus.Item> items;
  private final long seed;
  private Random random = new Random();
  private List<Example> risk = List.of();
  private List<Example> suicidal = List.of();

  ClassifierTrainer(TextFeatures features, List<Corpus.Item> items, long seed) {
    this.features = features;
    this.items = Corpus.atMost(PER_SET, items, Split.TRAIN);
    this.seed = seed;
  }

  LinearModel train() {
    LinearModel model = null;
    for (int stage = 0; stage < STAGES; stage++) {
      random = new Random(seed);
      risk = new ArrayList<>();
      suicidal = new ArrayList<>();
      for (Corpus.Item item : items) {
        addWhole(item);
        if (item.atRisk()) {
          if (model != null) {
            addStrongest(item.normalized(), model.score(item.normalized()));
          }
        } else {
          addRandom(item);
        }
      }
      LogisticTrainer first = new LogisticTrainer(SHRINKAGE, seed).fit(risk, ROUNDS);
      LogisticTrainer second = new LogisticTrainer(SHRINKAGE, seed + 1).fit(suicidal, ROUNDS);
      model =
          LinearModel.pack(
              features,
              HEADS,
              new double[][] {first.weights(), second.weights()},
              new double[] {first.bias(), second.bias()});
    }
    return model;
  }

  private void addWhole(Corpus.Item item) {
    double weight = item.own() ? OWN_WEIGHT : 1;
    add(Sparse.of(features, item.normalized(), 0, item.normalized().length()), item.role(), weight);
  }

  private void addStrongest(String text, WindowScores scores) {
    WindowScores.Window byRisk = scores.strongest(0);
    if (byRisk.end() - byRisk.start() < text.length()) {
      risk.add(
          new Example(Sparse.of(features, text, byRisk.start(), byRisk.end()), 1, RISK_WEIGHT));
    }
    WindowScores.Window bySuicidal = scores.strongest(1);
    if (bySuicidal.end() - bySuicidal.start() < text.length()) {
      suicidal.add(
          new Example(
              Sparse.of(features, text, bySuicidal.start(), bySuicidal.end()), 1, SUICIDAL_WEIGHT));
    }
  }

  private void addRandom(Corpus.Item item) {
    SentenceSpans spans = SentenceSpans.of(item.normalized());
    for (int i = 0; i < Math.min(WINDOWS, spans.size() / 2); i++) {
      int from = random.nextInt(spans.size());
      int to = Math.min(spans.size(), from + 1 + random.nextInt(LONGEST_WINDOW));
      add(
          Sparse.of(features, item.normalized(), spans.start(from), spans.end(to - 1)),
          item.role(),
          1);
    }
  }

  private void add(Sparse text, Role role, double weight) {
    boolean atRisk = role == Role.SUICIDAL || role == Role.OTHER_RISK;
    risk.add(new Example(text, atRisk ? 1 : 0, weight * (atRisk ? RISK_WEIGHT : 1)));
    if (role != Role.ORDINARY) {
      boolean positive = role == Role.SUICIDAL;
      suicidal.add(new Example(text, positive ? 1 : 0, weight * (positive ? SUICIDAL_WEIGHT : 1)));
    }
  }
}
