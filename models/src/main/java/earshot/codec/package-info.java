/**
 * The wire contract: posts, flags and dead letters as JSON (snake_case keys, ISO-8601 instants),
 * and in which index each belongs. It knows the shape of a record, nothing of what it means or how
 * it travels. Wrong input is an answer here, never an exception, and no answer quotes the text.
 * Everything written here is derived from the record alone, never from a clock, so that a replay
 * writes the same bytes.
 */
package earshot.codec;
