/**
 * A small network from a sentence's numbers to log-odds for several questions at once. Knows
 * neither where the numbers come from nor what the questions mean.
 */
package earshot.language.dense;
