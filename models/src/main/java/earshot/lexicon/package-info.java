/**
 * What people say, as data: entries that a steward writes, each with examples, and one automaton
 * that finds all of them in one pass over a normalised text.
 *
 * <p>It reports that a phrase stands in a text, and never what that means there: who speaks, when,
 * and whether it is meant is for {@code earshot.context} to judge. It knows nothing of scores. Law:
 * an entry that cannot be used stops the start, with file, line and key; no phrase is ever silently
 * left out.
 */
package earshot.lexicon;
