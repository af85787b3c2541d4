/**
 * Counts over time for analysts. It gives counts, never people: a cell with fewer than five is
 * suppressed.
 */
package earshot.console.trends;
