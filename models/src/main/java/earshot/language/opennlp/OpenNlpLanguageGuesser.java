package earshot.language.opennlp;

import earshot.language.LanguageGuesser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Languages by OpenNLP's detector, among those that are expected. Plain English is told by its
 * function words, forty times faster; on fewer than {@value #MIN_WORDS} words the detector is not
 * asked at all, since it is wrong on every fifth text of that length. All instances share the
 * model, which loads when first asked.
 */
public final class OpenNlpLanguageGuesser implements LanguageGuesser {

  /** Fewest words that the detector is asked about. */
  public static final int MIN_WORDS = 8;

  /** What a text line for English speakers may meet. */
  public static final Set<String> DEFAULT_LANGUAGES =
      Set.of(
          "en", "es", "fr", "de", "pt", "it", "nl", "pl", "sv", "tr", "ru", "ar", "hi", "id", "tl",
          "ja", "ko", "zh", "vi");

  /** More than this tells nothing new, in UTF-16 units. */
  private static final int MAX_LENGTH = 600;

  private static final double ASCII_SHARE = 0.85;

  /** An expected language must be at least this likely beside the detector's first choice. */
  private static final double RIVAL_SHARE = 0.5;

  private static final ThreadLocal<LanguageDetectorME> DETECTORS =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(Shared.MODEL));

  private final Map<String, String> expected;

  /** Loaded by the first thread that asks the detector. */
  private static final class Shared {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = OpenNlpModels.open("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read OpenNLP's language model", e);
      }
    }
  }

  public OpenNlpLanguageGuesser() {
    this(DEFAULT_LANGUAGES);
  }

  /**
   * A guesser that gives no other answers.
   *
   * @param languages ISO 639-1 codes, at least one
   * @throws IllegalArgumentException if a code is not of ISO 639-1
   */
  public OpenNlpLanguageGuesser(Set<String> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("languages: at least one is needed");
    }
    Set<String> known = Set.of(Locale.getISOLanguages());
    Map<String, String> codes = new HashMap<>();
    for (String language : languages) {
      if (!known.contains(language)) {
        throw new IllegalArgumentException(
            "languages: '" + language + "' is not a code of ISO 639-1, such as en or es");
      }
      codes.put(detectorCode(language), language);
    }
    expected = Map.copyOf(codes);
  }

  /** The detector knows two languages by the code of their main variety. */
  private static String detectorCode(String language) {
    return switch (language) {
      case "zh" -> "cmn";
      case "fa" -> "pes";
      default -> new Locale(language).getISO3Language();
    };
  }

  @Override
  public String guess(String text) {
    Objects.requireNonNull(text, "text");
    String beginning = text.substring(0, Math.min(text.length(), MAX_LENGTH)).strip();
    String[] words = beginning.split("\\s+");
    boolean few = words.length < MIN_WORDS;
    if (expected.containsKey("eng")
        && isMostlyAscii(beginning)
        && EnglishWords.prevailIn(words, few)) {
      return "en";
    }
    return few ? UNDETERMINED : detect(beginning);
  }

  private String detect(String text) {
    Language[] ranked = DETECTORS.get().predictLanguages(text);
    for (Language language : ranked) {
      String code = expected.get(language.getLang());
      if (code != null) {
        boolean likely = language.getConfidence() >= RIVAL_SHARE * ranked[0].getConfidence();
        return likely ? code : UNDETERMINED;
      }
    }
    return UNDETERMINED;
  }

  private static boolean isMostlyAscii(String text) {
    long ascii = text.chars().filter(character -> character < 128).count();
    return ascii >= text.length() * ASCII_SHARE;
  }
}
