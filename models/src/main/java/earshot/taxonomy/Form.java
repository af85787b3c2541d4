package earshot.taxonomy;

/** How a phrase is written. */
public enum Form {
  PLAIN,
  /** A community's code word, such as "unalive". */
  ALGOSPEAK,
  /** Spaced out, look-alike letters, zero-width characters, digits for letters. */
  OBFUSCATED,
  EMOJI
}
