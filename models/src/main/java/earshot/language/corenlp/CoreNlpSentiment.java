package earshot.language.corenlp;

import earshot.language.Sentiment;
import earshot.language.Sentiment.Label;
import earshot.language.SentimentReader;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentAnnotatedTree;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;

/**
 * Tone by CoreNLP's recursive network over a shift-reduce parse. All instances in a JVM share the
 * models. Evidence to show and never a gate: it finds plain statements of a wish to die neutral.
 */
public final class CoreNlpSentiment implements SentimentReader {

  /** Longest text that is read, in UTF-16 units: bounds the time that any sentence can take. */
  public static final int MAX_LENGTH = 400;

  private static final String MODEL = "corenlp";
  private static final Sentiment NOTHING_READ = new Sentiment(Label.NEUTRAL, 0, MODEL);

  /** Loaded by the first thread that reads. */
  private static final class Shared {
    static final StanfordCoreNLP PIPELINE =
        CoreNlp.pipeline(
            "tokenize,pos,parse,sentiment",
            "parse.model",
            "edu/stanford/nlp/models/srparser/englishSR.ser.gz",
            "parse.binaryTrees",
            "true",
            "parse.buildgraphs",
            "false",
            "parse.maxlen",
            "150");
  }

  /** Loads the models, if nobody has yet, and reads until the code is warm. */
  public CoreNlpSentiment warmUp() {
    for (int i = 0; i < 20; i++) {
      sentiment("We walked along the river and liked the old bridge more than the new one.");
    }
    return this;
  }

  @Override
  public Sentiment sentiment(String sentence) {
    Objects.requireNonNull(sentence, "sentence");
    Apostrophes.Restored restored = Apostrophes.restore(CoreNlp.upTo(MAX_LENGTH, sentence));
    if (!CoreNlp.isReadable(restored.text())) {
      return NOTHING_READ;
    }
    Annotation annotation = new Annotation(restored.text());
    Shared.PIPELINE.annotate(annotation);
    List<CoreMap> sentences = annotation.get(SentencesAnnotation.class);
    Tree tree = sentences.get(0).get(SentimentAnnotatedTree.class);
    return tree == null ? NOTHING_READ : toneOf(RNNCoreAnnotations.getPredictions(tree));
  }

  /** Five grades, very negative to very positive, folded into three. */
  private static Sentiment toneOf(SimpleMatrix grades) {
    double negative = grades.get(0) + grades.get(1);
    double positive = grades.get(3) + grades.get(4);
    double neutral = grades.get(2);
    if (negative > neutral && negative >= positive) {
      return sentiment(Label.NEGATIVE, negative);
    }
    return positive > neutral
        ? sentiment(Label.POSITIVE, positive)
        : sentiment(Label.NEUTRAL, neutral);
  }

  private static Sentiment sentiment(Label label, double mass) {
    // The five may add up to a hair above one.
    return new Sentiment(label, Math.min(1, mass), MODEL);
  }
}
