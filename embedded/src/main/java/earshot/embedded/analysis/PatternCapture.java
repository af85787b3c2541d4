package earshot.embedded.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;

/** A token for each group of the {@code patterns}, beside the original unless told otherwise. */
final class PatternCapture extends AbstractTokenFilterFactory {
  private final Pattern[] patterns;
  private final boolean preserveOriginal;

  PatternCapture(String name, Settings settings) {
    super(name, settings);
    this.patterns =
        settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
    if (patterns.length == 0) {
      throw new IllegalArgumentException("token filter [" + name + "] has no [patterns]");
    }
    this.preserveOriginal = settings.getAsBoolean("preserve_original", true);
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new PatternCaptureGroupTokenFilter(tokens, preserveOriginal, patterns);
  }
}
