/**
 * The wire contract: how flags and dead letters look as JSON (snake_case keys, ISO-8601 instants),
 * and in which index each belongs. It knows nothing of how they travel. Everything written here is
 * derived from the record alone, never from a clock, so that a replay writes the same bytes.
 */
package earshot.codec;
