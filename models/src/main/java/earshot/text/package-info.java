/**
 * Matchable text: what people wrote, with disguise, decoration and noise taken off.
 *
 * <p>It knows nothing of risk, phrases or posts. The law it keeps: every offset of the normalised
 * text maps back to the original, in UTF-16 units, and no character written as a surrogate pair is
 * ever cut; no input, however hostile, costs more than linear time.
 */
package earshot.text;
