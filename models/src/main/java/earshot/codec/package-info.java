/**
 * The wire contract: JSON in, records out, and back. It knows the shape of a record and nothing of
 * what it means; wrong input is an answer here, never an exception, and no answer quotes the text.
 */
package earshot.codec;
