package earshot.risk;

import earshot.language.LanguageGuesser;
import earshot.language.SentenceParser;
import earshot.language.SentenceSplitter;
import earshot.language.SentimentReader;
import earshot.language.TextCategorizer;
import earshot.language.corenlp.CoreNlpParser;
import earshot.language.corenlp.CoreNlpSentiment;
import earshot.language.linear.LinearModel;
import earshot.language.opennlp.OpenNlpCategorizer;
import earshot.language.opennlp.OpenNlpLanguageGuesser;
import earshot.language.opennlp.OpenNlpSentenceSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The trained models and language libraries that a judgement uses. The cheap ones are loaded at
 * once, the parser and its sentiment when first asked.
 *
 * @param classifier the linear classifier
 * @param scores weights of the score
 * @param documents risk of a whole text by OpenNLP
 * @param tones tone of a whole text by OpenNLP
 * @param languages which language a text is in
 * @param sentences where sentences end
 * @param parser grammar of a sentence by CoreNLP
 * @param sentiment tone of a sentence by CoreNLP
 * @param version first digits of a SHA-256 over the trained models
 */
record Tools(
    LinearModel classifier,
    ScoreModel scores,
    TextCategorizer documents,
    TextCategorizer tones,
    LanguageGuesser languages,
    SentenceSplitter sentences,
    SentenceParser parser,
    SentimentReader sentiment,
    String version) {
  private static final String FOLDER = "/earshot/models/";
  private static final String CLASSIFIER = FOLDER + "risk-linear.bin";
  private static final List<String> TRAINED =
      List.of(
          CLASSIFIER,
          FOLDER + "score.json",
          FOLDER + "risk-doccat.bin",
          FOLDER + "sentiment-doccat.bin");
  private static final int VERSION_BYTES = 4;

  /** Those that travel in the jar. */
  static Tools bundled() {
    try {
      return with(LinearModel.read(new ByteArrayInputStream(bytes(CLASSIFIER))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that travel in the jar, with another classifier. */
  static Tools with(LinearModel classifier) {
    return new Tools(
        classifier,
        ScoreModel.bundled(),
        OpenNlpCategorizer.risk(),
        OpenNlpCategorizer.sentiment(),
        new OpenNlpLanguageGuesser(),
        new OpenNlpSentenceSplitter(),
        new CoreNlpParser(),
        new CoreNlpSentiment(),
        fingerprint());
  }

  private static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String resource : TRAINED) {
        digest.update(bytes(resource));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Tools.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("class path " + resource + ": is missing");
      }
      return in.readAllBytes();
    }
  }
}
