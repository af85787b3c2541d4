package earshot.risk;

import earshot.language.SentenceEncoder;
import earshot.language.dense.DenseModel;
import earshot.language.linear.WindowScores;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.taxonomy.Level;
import earshot.text.SentenceSpans;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the network about the windows of a text where risk would show: where the linear classifier
 * and the phrases see it, and where a text begins and ends. So a long post costs no more than a few
 * short ones.
 */
final class MeaningReader {
  /** What fits into one encoding. */
  private static final int SHORT = 400;

  private static final int SHORT_SENTENCES = 3;
  private static final int MOST_WINDOWS = 5;
  private static final int PHRASES = 2;

  private final SentenceEncoder encoder;
  private final DenseModel network;

  MeaningReader(SentenceEncoder encoder, DenseModel network) {
    if (!network.heads().equals(MeaningHeads.NAMES)) {
      throw new IllegalArgumentException(
          MeaningHeads.FILE + " answers " + network.heads() + "; accepted: " + MeaningHeads.NAMES);
    }
    this.encoder = encoder;
    this.network = network;
  }

  private record Stretch(int start, int end) {}

  /** Loads the encoder and lets it run in. */
  void warmUp() {
    encoder.encode("i do not think that i can go on like this");
  }

  MeaningReading read(String text, WindowScores scores, Findings findings) {
    double[] most = new double[MeaningHeads.NAMES.size()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    int risk = MeaningHeads.atLeast(Level.MODERATE);
    Stretch where = new Stretch(0, text.length());
    for (Stretch stretch : stretches(text, scores, findings)) {
      String asked = MeaningHeads.asked(text.substring(stretch.start(), stretch.end()));
      double[] logits = network.logits(encoder.encode(asked));
      where = logits[risk] > most[risk] ? stretch : where;
      for (int head = 0; head < most.length; head++) {
        most[head] = Math.max(most[head], logits[head]);
      }
    }
    return MeaningReading.of(most, where.start(), where.end());
  }

  private static List<Stretch> stretches(String text, WindowScores scores, Findings findings) {
    SentenceSpans spans = scores.spans();
    Set<Stretch> chosen = new LinkedHashSet<>();
    boolean whole = text.length() <= SHORT && spans.size() <= SHORT_SENTENCES;
    if (whole || spans.size() == 0) {
      return List.of(new Stretch(0, text.length()));
    }
    for (int head = 0; head < 2; head++) {
      WindowScores.Window window = scores.strongest(head);
      if (window.end() - window.start() <= 2 * SHORT) {
        chosen.add(new Stretch(window.start(), window.end()));
      }
    }
    findings.list().stream()
        .sorted(Comparator.comparing((Finding f) -> LevelRules.weighed(f)).reversed())
        .limit(PHRASES)
        .forEach(f -> chosen.add(around(spans, spans.at(f.hit().start()))));
    chosen.add(around(spans, spans.size() - 1));
    chosen.add(around(spans, 0));
    return chosen.stream().limit(MOST_WINDOWS).toList();
  }

  /** A sentence with its neighbours. */
  private static Stretch around(SentenceSpans spans, int sentence) {
    int from = Math.max(0, sentence - 1);
    int to = Math.min(spans.size() - 1, sentence + 1);
    return new Stretch(spans.start(from), spans.end(to));
  }
}
