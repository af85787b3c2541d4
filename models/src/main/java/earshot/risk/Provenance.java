package earshot.risk;

/**
 * What judged a text: enough to judge it again in the same way.
 *
 * @param lexicon version of the lexicon: its number and the first digits of its SHA-256
 * @param models versions of the trained models
 * @param scorer version of the scorer and of its settings
 * @param depth how deep this text was looked at: {@code screened} or {@code parsed}
 */
public record Provenance(String lexicon, String models, String scorer, String depth) {}
