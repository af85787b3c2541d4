package earshot.console.queue;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list, most urgent first.
 *
 * @param next what to give as {@code cursor} for the next page; missing on the last one
 */
record QueuePage(List<QueueRow> rows, Optional<String> next) {}
