package earshot.pipeline.operator;

import earshot.copy.CopySettings;
import earshot.copy.TextSketch;
import earshot.text.Normalizer;
import earshot.triage.Flag;
import java.util.Optional;
import org.apache.flink.api.java.functions.KeySelector;

/**
 * Brings flags with the same text and level together; those with too few words stay apart. The
 * level is part of the key, so that no flag is taken for a copy of a milder one.
 */
public final class TextOf implements KeySelector<Flag, String> {
  private static final long serialVersionUID = 1L;

  private final CopySettings settings;
  private transient Normalizer normalizer;

  public TextOf(CopySettings settings) {
    this.settings = settings;
  }

  @Override
  public String getKey(Flag flag) {
    return sketch(flag)
        .map(sketch -> flag.assessment().level().name() + "/" + sketch.key())
        .orElse("flag/" + flag.id());
  }

  /** The sketch of a flag's text, or empty where it has too few words. */
  Optional<TextSketch> sketch(Flag flag) {
    if (normalizer == null) {
      normalizer = new Normalizer();
    }
    return TextSketch.of(normalizer.normalize(flag.post().text()).text(), settings);
  }
}
