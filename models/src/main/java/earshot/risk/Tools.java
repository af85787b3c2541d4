package earshot.risk;

import earshot.language.LanguageGuesser;
import earshot.language.SentenceParser;
import earshot.language.SentenceSplitter;
import earshot.language.SentimentReader;
import earshot.language.TextCategorizer;
import earshot.language.corenlp.CoreNlpParser;
import earshot.language.corenlp.CoreNlpSentiment;
import earshot.language.dense.DenseModel;
import earshot.language.linear.LinearModel;
import earshot.language.onnx.OnnxSentenceEncoder;
import earshot.language.opennlp.OpenNlpCategorizer;
import earshot.language.opennlp.OpenNlpLanguageGuesser;
import earshot.language.opennlp.OpenNlpSentenceSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The trained models and language libraries that a judgement uses. The cheap ones are loaded at
 * once; the parser, its sentiment and the sentence encoder when first asked.
 *
 * @param classifier the linear classifier
 * @param scores weights of the score
 * @param meaning the network over sentence encodings
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
    MeaningReader meaning,
    TextCategorizer documents,
    TextCategorizer tones,
    LanguageGuesser languages,
    SentenceSplitter sentences,
    SentenceParser parser,
    SentimentReader sentiment,
    String version) {
  private static final String FOLDER = "/earshot/models/";
  private static final String CLASSIFIER = "risk-linear.bin";
  private static final String SCORE = "score.json";
  private static final String DOCUMENTS = "risk-doccat.bin";
  private static final String TONES = "sentiment-doccat.bin";
  private static final List<String> TRAINED =
      List.of(CLASSIFIER, SCORE, MeaningHeads.FILE, DOCUMENTS, TONES);
  private static final int VERSION_BYTES = 4;

  /** Those that travel in the jar. */
  static Tools bundled() {
    try {
      return of(Tools::bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that lie in a folder; for any that is not in it, the one that travels in the jar. */
  static Tools in(Path folder) throws IOException {
    return of(
        name -> {
          Path file = folder.resolve(name);
          return Files.exists(file) ? Files.readAllBytes(file) : bytes(name);
        });
  }

  /** Where the bytes of a trained model are found by its file name. */
  private interface Source {
    byte[] bytes(String name) throws IOException;
  }

  private static Tools of(Source source) throws IOException {
    return new Tools(
        LinearModel.read(new ByteArrayInputStream(source.bytes(CLASSIFIER))),
        ScoreModel.read(new ByteArrayInputStream(source.bytes(SCORE)), SCORE),
        new MeaningReader(
            new OnnxSentenceEncoder(),
            DenseModel.read(new ByteArrayInputStream(source.bytes(MeaningHeads.FILE)))),
        OpenNlpCategorizer.read(new ByteArrayInputStream(source.bytes(DOCUMENTS))),
        OpenNlpCategorizer.read(new ByteArrayInputStream(source.bytes(TONES))),
        new OpenNlpLanguageGuesser(),
        new OpenNlpSentenceSplitter(),
        new CoreNlpParser(),
        new CoreNlpSentiment(),
        fingerprint(source));
  }

  private static String fingerprint(Source source) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : TRAINED) {
        digest.update(source.bytes(name));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Tools.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("class path " + FOLDER + name + ": is missing");
      }
      return in.readAllBytes();
    }
  }
}
