package earshot.lexicon;

/** What an entry stands for where it is found: evidence in itself, or a cue about evidence. */
public sealed interface Meaning permits Evidence, Cue {}
