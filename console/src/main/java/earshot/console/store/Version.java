package earshot.console.store;

/** Which writing of a document was read; a change is accepted only on top of it. */
public record Version(long seqNo, long primaryTerm) {}
