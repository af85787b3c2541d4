package earshot.context;

import earshot.lexicon.Cue;
import earshot.taxonomy.Genre;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what kind of text a post is from its cues, the most telling first. */
public final class GenreReader {
  private static final Map<Cue, Genre> GENRES = new LinkedHashMap<>();

  static {
    GENRES.put(Cue.RECOVERY, Genre.COPING_RECOVERY);
    GENRES.put(Cue.NEWS, Genre.NEWS);
    GENRES.put(Cue.PREVENTION, Genre.PREVENTION_INFORMATION);
    GENRES.put(Cue.AWARENESS, Genre.AWARENESS);
    GENRES.put(Cue.CAMPAIGNING, Genre.CAMPAIGNING);
    GENRES.put(Cue.STUDY_WORK, Genre.AWARENESS);
    GENRES.put(Cue.MEMORIAL, Genre.MEMORIAL);
    GENRES.put(Cue.SUPPORT_FOR_OTHERS, Genre.SUPPORT_FOR_OTHERS);
    GENRES.put(Cue.FICTION, Genre.OFF_TOPIC);
    GENRES.put(Cue.JOKE, Genre.FLIPPANT);
  }

  /** The genre by its cues; PERSONAL where there is none. */
  public Genre read(Cues cues) {
    for (Map.Entry<Cue, Genre> entry : GENRES.entrySet()) {
      if (cues.has(entry.getKey())) {
        return entry.getValue();
      }
    }
    return Genre.PERSONAL;
  }
}
