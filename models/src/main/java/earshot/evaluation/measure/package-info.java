/**
 * The measures of detection, as plain functions of numbers. It knows nothing of posts, files or
 * models, so that each can be checked by hand; what cannot be defined (a rate of nothing, a ranking
 * of one class) is {@link Double#NaN}, never a number made up.
 */
package earshot.evaluation.measure;
