/** Matchable text: every offset maps back to the original. */
package earshot.text;
