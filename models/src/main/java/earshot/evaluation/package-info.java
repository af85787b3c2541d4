/**
 * Measures a judgement on labelled and on ordinary text and reports it so that two versions can be
 * compared. It knows the judgement only as a function from text to assessment, never trains, and
 * keeps no text: what leaves it are counts and figures.
 */
package earshot.evaluation;
