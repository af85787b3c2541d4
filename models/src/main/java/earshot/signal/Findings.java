package earshot.signal;

import earshot.context.Cues;
import earshot.taxonomy.Genre;
import java.util.List;
import java.util.Objects;

/**
 * All that was found in one text.
 *
 * @param list the findings in order of place
 * @param cues the cues around them
 * @param genre what kind of text it is by its cues
 */
public record Findings(List<Finding> list, Cues cues, Genre genre) {
  public Findings {
    list = List.copyOf(list);
    Objects.requireNonNull(cues, "Findings.cues");
    Objects.requireNonNull(genre, "Findings.genre");
  }
}
