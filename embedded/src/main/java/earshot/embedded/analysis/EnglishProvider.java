package earshot.embedded.analysis;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/** Lucene's English analyzer with its own stop words, as the full distribution has it. */
final class EnglishProvider extends AbstractIndexAnalyzerProvider<EnglishAnalyzer> {
  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

  EnglishProvider(String name, Settings settings) {
    super(name, settings);
  }

  @Override
  public EnglishAnalyzer get() {
    return analyzer;
  }
}
