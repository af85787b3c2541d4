/**
 * The memory of one pseudonymous author: recent flags, what course they take, and which of them are
 * one item for a reviewer. It knows nothing of texts, streams or stores. The law it keeps: what it
 * says of a flag depends on which flags it has heard, never on the order in which they came, and it
 * raises a priority but never lowers one.
 */
package earshot.author;
