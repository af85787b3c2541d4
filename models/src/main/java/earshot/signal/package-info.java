/** Evidence with its place in the original text. It knows nothing of levels for a whole post. */
package earshot.signal;
