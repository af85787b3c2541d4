package earshot.console.queue;

import java.time.Instant;

/**
 * A claim as its holder sees it.
 *
 * @param until when the item goes back to the queue unless the lease is renewed
 * @param at the server's clock, against which a page counts down
 * @param seconds how long a renewal lasts
 */
record Lease(String id, Instant until, Instant at, int seconds) {}
