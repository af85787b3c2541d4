package earshot.taxonomy;

/** Whom a piece of evidence is about. */
public enum Subject {
  /** The author. */
  SELF,
  /** Somebody the author knows: a worried friend's post is routed, not dropped. */
  OTHER,
  PUBLIC_FIGURE,
  /** A figure in a story, game, song or film. */
  CHARACTER
}
