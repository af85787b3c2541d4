package earshot.text;

import java.util.Locale;

/** Makes text matchable: lower case. */
public final class Normalizer {

  /** The matchable form. */
  public NormalizedText normalize(String text) {
    return new NormalizedText(text, text.toLowerCase(Locale.ROOT));
  }
}
