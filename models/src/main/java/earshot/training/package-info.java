/**
 * Makes the committed models out of labelled text, reproducibly: the same data and seed give the
 * same bytes. Nothing that judges a post knows it.
 */
package earshot.training;
