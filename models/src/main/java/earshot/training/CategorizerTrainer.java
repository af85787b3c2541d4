package earshot.training;

import earshot.language.TextCategorizer;
import earshot.language.opennlp.CategoryWords;
import earshot.language.opennlp.OpenNlpCategorizer;
import earshot.language.opennlp.WordsAndPairs;
import earshot.text.Normalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the two OpenNLP document categorisers, for risk and for sentiment. A tenth of the texts,
 * those that begin alike kept together, is held back to measure them.
 */
public final class CategorizerTrainer {
  private static final int BACKGROUND_SAMPLE = 30_000;
  private static final int VALIDATION_SHARE = 10;
  private static final String RISK = "RISK";
  private static final String ORDINARY = "ORDINARY";

  private final Normalizer normalizer = new Normalizer();
  private final long seed;

  private CategorizerTrainer(long seed) {
    this.seed = seed;
  }

  /**
   * How good one model is on the texts held back.
   *
   * @param file the model's file name
   * @param rows texts held back, by label
   * @param accuracy share of them that got their own label, in [0, 1]
   * @param macroF1 mean over the labels of F1, in [0, 1]
   * @param bytes size of the file
   */
  public record Validation(
      String file, TreeMap<String, Integer> rows, double accuracy, double macroF1, long bytes) {}

  /**
   * Trains both and writes {@code sentiment-doccat.bin} and {@code risk-doccat.bin}.
   *
   * @param dataFolder holds {@code train/} and {@code background/} with gzipped JSON Lines
   * @param out folder for the models; made where it is missing
   * @param seed draws the samples of ordinary text
   * @throws IOException if a file of the data cannot be read or a model not written
   */
  public static List<Validation> train(Path dataFolder, Path out, long seed) throws IOException {
    CategorizerTrainer trainer = new CategorizerTrainer(seed);
    Files.createDirectories(out);
    return List.of(
        trainer.train(
            trainer.sentimentTexts(dataFolder), out.resolve("sentiment-doccat.bin"), settings(5)),
        trainer.train(trainer.riskTexts(dataFolder), out.resolve("risk-doccat.bin"), settings(5)));
  }

  private record Labelled(String label, String normalized) {

    /** Copies of a post, and posts that were edited at the end, fall on the same side. */
    boolean heldBack() {
      String beginning = normalized.substring(0, Math.min(60, normalized.length()));
      return Math.floorMod((beginning.hashCode() * 0x9E3779B1) >>> 16, VALIDATION_SHARE) == 0;
    }
  }

  private List<Labelled> sentimentTexts(Path data) throws IOException {
    List<String> names = List.of("NEGATIVE", "NEUTRAL", "POSITIVE");
    List<Labelled> texts = new ArrayList<>();
    for (LabelledFile.Row row : LabelledFile.read(data.resolve("train/sentiment.jsonl.gz"))) {
      texts.add(labelled(names.get(Integer.parseInt(row.label())), row));
    }
    return texts;
  }

  private List<Labelled> riskTexts(Path data) throws IOException {
    List<Labelled> texts = new ArrayList<>();
    for (LabelledFile.Row row :
        LabelledFile.read(data.resolve("train/suicidewatch-vs-teenagers.jsonl.gz"))) {
      texts.add(labelled(row.label().equals("1") ? RISK : ORDINARY, row));
    }
    // r/depression is neither: many a post there would belong on the other forum.
    for (LabelledFile.Row row : LabelledFile.read(data.resolve("train/sdcnl.jsonl.gz"))) {
      if (row.label().equals("1")) {
        texts.add(labelled(RISK, row));
      }
    }
    for (LabelledFile.Row row : LabelledFile.read(data.resolve("train/riskforums-a.jsonl.gz"))) {
      if (row.subreddit().equalsIgnoreCase("SuicideWatch")) {
        texts.add(labelled(RISK, row));
      }
    }
    for (String file :
        List.of(
            "train/emotions.jsonl.gz",
            "background/reddit-a.jsonl.gz",
            "background/tweets-a.jsonl.gz")) {
      for (LabelledFile.Row row :
          LabelledFile.sample(data.resolve(file), BACKGROUND_SAMPLE, new Random(seed))) {
        texts.add(labelled(ORDINARY, row));
      }
    }
    return texts;
  }

  private Labelled labelled(String label, LabelledFile.Row row) {
    return new Labelled(label, normalizer.normalize(row.text()).text());
  }

  private static TrainingParameters settings(int cutoff) {
    TrainingParameters settings = new TrainingParameters();
    settings.put(TrainingParameters.ALGORITHM_PARAM, System.getProperty("alg", "MAXENT_QN"));
    settings.put(TrainingParameters.CUTOFF_PARAM, Integer.getInteger("cut", cutoff));
    settings.put(TrainingParameters.ITERATIONS_PARAM, Integer.getInteger("it", 60));
    settings.put("L2Cost", Double.parseDouble(System.getProperty("l2", "1")));
    return settings;
  }

  private Validation train(List<Labelled> texts, Path file, TrainingParameters settings)
      throws IOException {
    List<DocumentSample> samples = new ArrayList<>();
    List<Labelled> heldBack = new ArrayList<>();
    for (Labelled text : texts) {
      if (text.heldBack()) {
        heldBack.add(text);
      } else {
        samples.add(new DocumentSample(text.label(), CategoryWords.of(text.normalized())));
      }
    }
    DoccatModel model =
        DocumentCategorizerME.train(
            "en",
            new CollectionObjectStream<>(samples),
            settings,
            new DoccatFactory(new FeatureGenerator[] {new WordsAndPairs()}));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serialize(bytes);
    Files.write(file, TimelessZip.of(bytes.toByteArray()));
    return validate(new OpenNlpCategorizer(model), heldBack, file);
  }

  private static Validation validate(TextCategorizer model, List<Labelled> texts, Path file)
      throws IOException {
    List<String> labels = model.labels();
    int[][] confusion = new int[labels.size()][labels.size()];
    TreeMap<String, Integer> rows = new TreeMap<>();
    int right = 0;
    for (Labelled text : texts) {
      double[] probabilities = model.probabilities(text.normalized());
      int best = 0;
      for (int i = 1; i < probabilities.length; i++) {
        best = probabilities[i] > probabilities[best] ? i : best;
      }
      int own = labels.indexOf(text.label());
      confusion[own][best]++;
      right += own == best ? 1 : 0;
      rows.merge(text.label(), 1, Integer::sum);
    }
    return new Validation(
        file.getFileName().toString(),
        rows,
        (double) right / texts.size(),
        macroF1(confusion),
        Files.size(file));
  }

  private static double macroF1(int[][] confusion) {
    double sum = 0;
    for (int label = 0; label < confusion.length; label++) {
      int given = 0;
      int own = 0;
      for (int other = 0; other < confusion.length; other++) {
        given += confusion[other][label];
        own += confusion[label][other];
      }
      sum += given + own == 0 ? 0 : 2.0 * confusion[label][label] / (given + own);
    }
    return sum / confusion.length;
  }
}
