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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the two OpenNLP document categorisers, for risk and for sentiment. They learn from the
 * training part of each set, and are measured on the validation part.
 */
public final class CategorizerTrainer {
  private static final int BACKGROUND_SAMPLE = 30_000;

  /**
   * A word or pair that stands in fewer texts is left out: smaller files, and nobody's own words.
   */
  private static final int CUTOFF = 5;

  private static final int ITERATIONS = 60;
  private static final double L2_COST = 1;
  private static final String RISK = "RISK";
  private static final String ORDINARY = "ORDINARY";

  private final Normalizer normalizer = new Normalizer();
  private final Path data;
  private final long seed;

  private CategorizerTrainer(Path data, long seed) {
    this.data = data;
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
    CategorizerTrainer trainer = new CategorizerTrainer(dataFolder, seed);
    Files.createDirectories(out);
    return List.of(
        trainer.train(trainer.sentimentTexts(), out.resolve("sentiment-doccat.bin"), settings()),
        trainer.train(trainer.riskTexts(), out.resolve("risk-doccat.bin"), settings()));
  }

  private record Labelled(String label, String normalized, Split split) {}

  private List<Labelled> sentimentTexts() {
    List<String> names = List.of("NEGATIVE", "NEUTRAL", "POSITIVE");
    List<Labelled> texts = new ArrayList<>();
    for (LabelledText row : read("train/sentiment")) {
      texts.add(labelled(names.get(Integer.parseInt(row.label("label"))), row));
    }
    return texts;
  }

  private List<Labelled> riskTexts() {
    List<Labelled> texts = new ArrayList<>();
    for (LabelledText row : read("train/suicidewatch-vs-teenagers")) {
      texts.add(labelled(row.label("label").equals("1") ? RISK : ORDINARY, row));
    }
    // r/depression is neither: many a post there would belong on the other forum.
    for (LabelledText row : read("train/sdcnl")) {
      if (row.label("label").equals("1")) {
        texts.add(labelled(RISK, row));
      }
    }
    for (LabelledText row : read("train/riskforums-a")) {
      if (row.label("subreddit").equals("SuicideWatch")) {
        texts.add(labelled(RISK, row));
      }
    }
    for (String set : List.of("train/emotions", "background/reddit-a", "background/tweets-a")) {
      List<LabelledText> rows = read(set);
      Collections.shuffle(rows, new Random(seed));
      for (LabelledText row : rows.subList(0, Math.min(BACKGROUND_SAMPLE, rows.size()))) {
        texts.add(labelled(ORDINARY, row));
      }
    }
    return texts;
  }

  private List<LabelledText> read(String set) {
    return LabelledText.read(data.resolve(set + ".jsonl.gz"));
  }

  private Labelled labelled(String label, LabelledText row) {
    return new Labelled(label, normalizer.normalize(row.text()).text(), Split.of(row.text()));
  }

  /**
   * Maximum entropy beat naive Bayes on the validation part (accuracy .658 against .625 for
   * sentiment, macro-F1 .900 against .837 for risk), and naive Bayes' probabilities stood at 0 and
   * 1.
   */
  private static TrainingParameters settings() {
    TrainingParameters settings = new TrainingParameters();
    settings.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    settings.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    settings.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    settings.put(QNTrainer.L2COST_PARAM, L2_COST);
    return settings;
  }

  private Validation train(List<Labelled> texts, Path file, TrainingParameters settings)
      throws IOException {
    List<DocumentSample> samples = new ArrayList<>();
    List<Labelled> heldBack = new ArrayList<>();
    for (Labelled text : texts) {
      if (text.split() == Split.VALIDATION) {
        heldBack.add(text);
      } else if (text.split() == Split.TRAIN) {
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
