package earshot.taxonomy;

/** How a phrase is meant. */
public enum Modality {
  ASSERTED,
  NEGATED,
  /** Exaggeration or idiom: "this homework is killing me". */
  HYPERBOLE,
  QUESTION,
  /** Somebody else's words, a lyric or a title. */
  QUOTATION,
  FICTION
}
