/**
 * Makes the models that travel in the jar, out of a folder of labelled texts. The same data and the
 * same seed give the same files, byte for byte.
 *
 * <p>Law: nothing of {@code eval/} is ever read here, and no text leaves it but as counted weights.
 */
package earshot.training;
