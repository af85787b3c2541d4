package earshot.language.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;

/** Builds CoreNLP pipelines that say nothing and take one sentence at a time. */
final class CoreNlp {

  private CoreNlp() {}

  static StanfordCoreNLP pipeline(String annotators, String... settings) {
    // It would write progress, and words that it cannot read, to standard error.
    RedwoodConfiguration.current().clear().apply();
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("ssplit.isOneSentence", "true");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    for (int i = 0; i < settings.length; i += 2) {
      properties.setProperty(settings[i], settings[i + 1]);
    }
    return new StanfordCoreNLP(properties, false);
  }

  /** Whether there is a letter, digit, sign or symbol: CoreNLP fails on a sentence of no token. */
  static boolean isReadable(String text) {
    return text.codePoints().anyMatch(CoreNlp::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> true;
    };
  }

  /** The text up to a length in UTF-16 units, cut at a space where there is one near. */
  static String upTo(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    int cut = space > length / 2 ? space : length;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut);
  }
}
