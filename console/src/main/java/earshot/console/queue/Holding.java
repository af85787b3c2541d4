package earshot.console.queue;

import earshot.taxonomy.Level;
import java.time.Instant;

/** An item that the caller holds, to go on after a page was closed. */
record Holding(String id, Level level, Instant until) {}
