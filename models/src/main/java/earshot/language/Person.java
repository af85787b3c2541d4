package earshot.language;

/** Grammatical person: who a sentence says that something of. */
public enum Person {
  /** I or we. */
  FIRST,
  /** You. */
  SECOND,
  /** He, she, they, it, and everybody who is named or described. */
  THIRD,
  /** Nobody is said: a fragment, a command or a title. */
  NONE
}
