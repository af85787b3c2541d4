/**
 * The three axes that every judgement is told in: severity, category and context. It knows nothing
 * of posts, matching or scoring; the names here are the names of the JSON contract.
 */
package earshot.taxonomy;
