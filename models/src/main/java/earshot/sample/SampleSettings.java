package earshot.sample;

import earshot.settings.Setting;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which posts that were not flagged are kept: the {@code samples} section of {@code
 * config/pipeline.yaml}.
 *
 * @param seed another seed draws other posts
 * @param text whether the text is kept too
 * @param bands score bands, rising; the last one ends at 1
 */
public record SampleSettings(String seed, boolean text, List<Band> bands) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Few of the many that nothing speaks for, more of those that came near to a flag. */
  public static final SampleSettings DEFAULTS =
      new SampleSettings(
          "earshot",
          false,
          List.of(new Band(0, 0.1, 0.0005), new Band(0.1, 0.3, 0.01), new Band(0.3, 1, 0.1)));

  /**
   * A stratum.
   *
   * @param from lowest score in it
   * @param below the first score that is not in it; the last band holds 1 too
   * @param rate share of its posts that are drawn, 0 to 1
   */
  public record Band(double from, double below, double rate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name in documents and counts, such as {@code 0.1-0.3}. */
    public String name() {
      return from + "-" + below;
    }
  }

  public SampleSettings {
    bands = List.copyOf(bands);
  }

  /** Reads the section; every key has a default. */
  public static SampleSettings from(Optional<Setting> section) {
    section.ifPresent(s -> s.allowOnly("seed", "text", "bands"));
    return new SampleSettings(
        section.flatMap(s -> s.find("seed")).map(Setting::text).orElse(DEFAULTS.seed),
        section.flatMap(s -> s.find("text")).map(Setting::flag).orElse(DEFAULTS.text),
        section.flatMap(s -> s.find("bands")).map(SampleSettings::bands).orElse(DEFAULTS.bands));
  }

  /** The band of a score. */
  Band band(double score) {
    for (Band band : bands) {
      if (score < band.below()) {
        return band;
      }
    }
    return bands.get(bands.size() - 1);
  }

  private static List<Band> bands(Setting setting) {
    List<Band> bands = new ArrayList<>();
    double from = 0;
    for (Setting element : setting.elements()) {
      element.allowOnly("below", "rate");
      double below = element.get("below").number(0, 1);
      if (below <= from) {
        throw element.get("below").wrong("is " + below + "; accepted: more than " + from);
      }
      bands.add(new Band(from, below, element.get("rate").number(0, 1)));
      from = below;
    }
    if (from != 1) {
      throw setting.wrong("ends at " + from + "; accepted: a last band below 1");
    }
    return bands;
  }
}
