package earshot.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.language.dense.DenseModel;
import earshot.language.linear.LinearModel;
import earshot.language.linear.TextFeatures;
import earshot.language.linear.WordClasses;
import earshot.language.onnx.OnnxSentenceEncoder;
import earshot.risk.MeaningHeads;
import earshot.risk.RiskAssessor;
import earshot.risk.ScoreFitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes the linear classifier, the network over sentence encodings and the weights of the score,
 * and writes them beside each other.
 */
public final class Trainer {
  /** File name of the linear classifier. */
  public static final String CLASSIFIER = "risk-linear.bin";

  /** File name of the weights of the score. */
  public static final String SCORE = "score.json";

  /** File name of the figures on the texts held aside. */
  public static final String VALIDATION = "validation.json";

  private static final String VALIDATION_TABLE = "validation.md";

  /** Our own texts show what forums do not: short ones, other risks, harmless twins. */
  private static final double OWN_WEIGHT = 3;

  private static final int FOR_SCORE_PER_SET = 3_000;

  private final Path data;
  private final Path out;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * A trainer.
   *
   * @param data folder with {@code train/} and {@code background/}
   * @param out folder to write the models into
   * @param seed of every random choice
   * @param progress told of each step in a line
   */
  public Trainer(Path data, Path out, long seed, Consumer<String> progress) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Trains all, writes it, and measures it.
   *
   * @throws IOException if the data cannot be read or a model not written
   */
  public void train() throws IOException {
    progress.accept("reading " + data);
    List<Corpus.Item> items = Corpus.read(data, seed);
    progress.accept("sorting words into classes by " + items.size() + " texts");
    TextFeatures features = new TextFeatures(wordClasses(items));
    progress.accept("training the classifier");
    LinearModel classifier = new ClassifierTrainer(features, items, seed).train();
    Files.createDirectories(out);
    try (OutputStream file = Files.newOutputStream(out.resolve(CLASSIFIER))) {
      classifier.write(file);
    }
    progress.accept("training the network over sentence encodings");
    DenseModel meaning =
        new MeaningTrainer(new OnnxSentenceEncoder(), classifier, items, seed).train();
    try (OutputStream file = Files.newOutputStream(out.resolve(MeaningHeads.FILE))) {
      meaning.write(file);
    }
    progress.accept("fitting the score");
    writeScore(fitScore(items));
    validate(items);
    progress.accept("written to " + out);
  }

  private WordClasses wordClasses(List<Corpus.Item> items) {
    return new WordClassTrainer(seed)
        .train(
            items.stream()
                .filter(item -> item.split() == Split.TRAIN)
                .map(Corpus.Item::normalized)
                .toList());
  }

  /**
   * Fits the score anew to the models that lie in the folder and measures them, as is due when
   * phrases or rules have changed.
   *
   * @throws IOException if the data or a model cannot be read, or the score not written
   */
  public void refit() throws IOException {
    progress.accept("reading " + data);
    List<Corpus.Item> items = Corpus.read(data, seed);
    progress.accept("fitting the score");
    writeScore(fitScore(items));
    validate(items);
  }

  /**
   * Measures the models that lie in the folder on the texts held aside for it, and writes {@value
   * #VALIDATION} and a table of the same.
   *
   * @throws IOException if the data or a model cannot be read
   */
  public void validate() throws IOException {
    progress.accept("reading " + data);
    validate(Corpus.read(data, seed));
  }

  private void validate(List<Corpus.Item> items) throws IOException {
    progress.accept("measuring the models on the texts held aside");
    RiskAssessor assessor = RiskAssessor.withModels(out);
    ValidationReport report = new Validation(assessor::assess, seed).measure(items);
    Files.writeString(out.resolve(VALIDATION), report.json());
    Files.writeString(out.resolve(VALIDATION_TABLE), report.markdown());
  }

  private Map<String, Double> fitScore(List<Corpus.Item> items) throws IOException {
    writeScore(ScoreFitter.unfitted());
    return ScoreFitter.fit(
        RiskAssessor.withModels(out),
        mix(items, Split.CALIBRATION, seed).stream()
            .map(
                item ->
                    new ScoreFitter.Example(
                        item.text(), item.atRisk(), item.own() ? OWN_WEIGHT : 1))
            .toList());
  }

  /** The mix that the score is fitted to and checked on: about as many texts of each set. */
  static List<Corpus.Item> mix(List<Corpus.Item> items, Split split, long seed) {
    Random random = new Random(seed);
    Map<String, Long> sizes =
        items.stream()
            .filter(item -> item.split() == split)
            .collect(Collectors.groupingBy(Corpus.Item::dataset, Collectors.counting()));
    List<Corpus.Item> mix = new ArrayList<>();
    for (Corpus.Item item : items) {
      if (item.split() == split
          && random.nextDouble() < (double) FOR_SCORE_PER_SET / sizes.get(item.dataset())) {
        mix.add(item);
      }
    }
    return mix;
  }

  private void writeScore(Map<String, Double> weights) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.put("seed", seed);
    root.set("weights", json.valueToTree(weights));
    Files.writeString(
        out.resolve(SCORE),
        json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + System.lineSeparator());
  }
}
