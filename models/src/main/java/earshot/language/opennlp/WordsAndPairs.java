package earshot.language.opennlp;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the categorisers look at: which words and which pairs of neighbours stand in a text, however
 * often, so that length and repetition alone say nothing. OpenNLP makes one by its name, which
 * stands in the model files: renaming this class takes a new training.
 */
public final class WordsAndPairs implements FeatureGenerator {

  /** For OpenNLP. */
  public WordsAndPairs() {}

  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> extraInformation) {
    Set<String> features = new LinkedHashSet<>(words.length * 4);
    for (int i = 0; i < words.length; i++) {
      features.add(words[i]);
      if (i > 0) {
        features.add(words[i - 1] + ' ' + words[i]);
      }
    }
    return features;
  }
}
