package earshot.training;

import earshot.evaluation.measure.Agreement;
import earshot.evaluation.measure.Bootstrap;
import earshot.evaluation.measure.Calibration;
import earshot.evaluation.measure.Estimate;
import earshot.evaluation.measure.Ranking;
import earshot.evaluation.measure.Rates;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Measures a judgement on the part of the training data that is held aside. The label is the forum
 * that a post stands in, so the figures have a ceiling below 1: some who write elsewhere are
 * suicidal, and some who write there answer others.
 */
final class Validation {
  private static final double FLAGS_PER_10000 = 10;
  private static final int SHORT = 280;

  private static final Set<String> FORUMS =
      Set.of("riskforums", "suicidewatch-vs-teenagers", "sdcnl");

  private final Function<String, RiskAssessment> judge;
  private final Bootstrap bootstrap;
  private final long seed;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, Estimate> figures = new LinkedHashMap<>();

  Validation(Function<String, RiskAssessment> judge, long seed) {
    this.judge = judge;
    this.seed = seed;
    this.bootstrap = new Bootstrap(seed);
  }

  private record Judged(Corpus.Item item, double score, boolean flagged, Level level) {}

  /** Measures on the items of {@link Split#VALIDATION}; the others are not looked at. */
  ValidationReport measure(List<Corpus.Item> items) {
    List<Judged> judged =
        items.stream()
            .filter(item -> item.split() == Split.VALIDATION)
            .parallel()
            .map(this::judged)
            .toList();
    List<Judged> suicidal =
        group(judged, "r/SuicideWatch", j -> is(j, Role.SUICIDAL) && FORUMS.contains(set(j)));
    List<Judged> brief =
        group(
            suicidal,
            "r/SuicideWatch under " + SHORT + " characters",
            j -> j.item().text().length() < SHORT);
    List<Judged> sameCrawl =
        group(
            judged,
            "r/SuicideWatch of 2013",
            j -> is(j, Role.SUICIDAL) && set(j).equals("riskforums"));
    List<Judged> forums =
        group(
            judged,
            "other distress and advice forums of 2013",
            j -> is(j, Role.DISTRESS) && set(j).equals("riskforums"));
    List<Judged> tweets = group(judged, "ordinary tweets", j -> set(j).equals("bg-tweets"));
    List<Judged> reddit = group(judged, "ordinary reddit", j -> set(j).equals("bg-reddit"));

    rank("AUC r/SuicideWatch against other forums", sameCrawl, forums, Ranking::auc);
    rank("AUC r/SuicideWatch against tweets", suicidal, tweets, Ranking::auc);
    rank("AUC r/SuicideWatch against reddit", suicidal, reddit, Ranking::auc);
    rank("AUC short r/SuicideWatch against tweets", brief, tweets, Ranking::auc);
    rank("recall at 10 flags per 10,000 tweets", suicidal, tweets, Validation::recall);
    rank("recall at 10 flags per 10,000 reddit", suicidal, reddit, Validation::recall);
    rank("short: recall at 10 flags per 10,000 tweets", brief, tweets, Validation::recall);
    share("flags per 10,000 tweets", tweets, 10_000);
    share("flags per 10,000 reddit", reddit, 10_000);
    share("share of r/SuicideWatch flagged", suicidal, 1);
    share("share of short r/SuicideWatch flagged", brief, 1);
    share("share of other forums flagged", forums, 1);
    own(judged);
    return new ValidationReport(seed, version(), texts, figures, calibration(judged, items));
  }

  /** Texts written for training, of the part that no model and no score has seen. */
  private void own(List<Judged> judged) {
    List<Judged> own =
        judged.stream().filter(j -> j.item().own() && j.item().labels().isPresent()).toList();
    List<Judged> risk = group(own, "our own texts at risk", j -> j.item().atRisk());
    List<Judged> harmless = group(own, "our own harmless texts", j -> !j.item().atRisk());
    rank("AUC our own texts", risk, harmless, Ranking::auc);
    share("share of our own texts at risk flagged", risk, 1);
    share("share of our own harmless texts flagged", harmless, 1);
    int[] written = own.stream().mapToInt(j -> labelled(j).severity()).toArray();
    int[] given = own.stream().mapToInt(j -> j.level().severity()).toArray();
    add(
        "quadratic kappa of levels on our own texts",
        own.size(),
        rows ->
            Agreement.quadraticKappa(
                Arrays.stream(rows).map(i -> written[i]).toArray(),
                Arrays.stream(rows).map(i -> given[i]).toArray(),
                Level.values().length));
  }

  private static Level labelled(Judged judged) {
    return judged.item().labels().orElseThrow().level();
  }

  private List<Calibration.Bin> calibration(List<Judged> judged, List<Corpus.Item> items) {
    Set<Corpus.Item> mix = new HashSet<>(Trainer.mix(items, Split.VALIDATION, seed));
    List<Judged> mixed = group(judged, "mix for the calibration", j -> mix.contains(j.item()));
    double[] scores = scores(mixed);
    boolean[] positive = new boolean[mixed.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = mixed.get(i).item().atRisk();
    }
    add(
        "ECE of the score",
        mixed.size(),
        rows -> {
          boolean[] drawn = new boolean[rows.length];
          for (int i = 0; i < rows.length; i++) {
            drawn[i] = positive[rows[i]];
          }
          return Calibration.error(
              Arrays.stream(rows).mapToDouble(i -> scores[i]).toArray(), drawn);
        });
    return Calibration.table(scores, positive);
  }

  private Judged judged(Corpus.Item item) {
    RiskAssessment assessment = judge.apply(item.text());
    return new Judged(item, assessment.score(), assessment.flagged(), assessment.level());
  }

  private List<Judged> group(List<Judged> judged, String name, Predicate<Judged> belongs) {
    List<Judged> group = new ArrayList<>(judged.stream().filter(belongs).toList());
    // Lowest first: resamples then come sorted, and ranking them is cheap.
    group.sort((one, other) -> Double.compare(one.score(), other.score()));
    texts.put(name, group.size());
    return group;
  }

  private void rank(
      String name,
      List<Judged> positives,
      List<Judged> negatives,
      ToDoubleBiFunction<double[], double[]> measure) {
    bootstrap
        .estimate(scores(positives), scores(negatives), measure)
        .ifPresent(estimate -> figures.put(name, estimate));
  }

  private void share(String name, List<Judged> group, double of) {
    add(
        name,
        group.size(),
        rows ->
            of
                / 10_000
                * Rates.per10000(
                    Arrays.stream(rows).filter(i -> group.get(i).flagged()).count(), rows.length));
  }

  private void add(String name, int size, ToDoubleFunction<int[]> figure) {
    bootstrap.estimate(size, figure).ifPresent(estimate -> figures.put(name, estimate));
  }

  private static double recall(double[] positives, double[] ordinary) {
    return Ranking.recallAt(FLAGS_PER_10000, positives, ordinary);
  }

  private static double[] scores(List<Judged> group) {
    return group.stream().mapToDouble(Judged::score).toArray();
  }

  private static boolean is(Judged judged, Role role) {
    return judged.item().role() == role;
  }

  private static String set(Judged judged) {
    return judged.item().dataset();
  }

  private String version() {
    Provenance by = judge.apply("").provenance();
    return "lexicon " + by.lexicon() + ", models " + by.models() + ", scorer " + by.scorer();
  }
}
