/**
 * The wire contract: JSON in, records out, and back; how flags, dead letters and assessments look
 * as JSON, and in which index each belongs. It knows the shape of a record and nothing of what it
 * means or how it travels. Wrong input is an answer here, never an exception, and no answer quotes
 * the text. What is written is derived from the record alone, never from a clock, so that a replay
 * writes the same bytes.
 */
package earshot.codec;
