/**
 * The sample of posts that were not flagged: what recall is estimated from. Who is drawn depends on
 * the post's id and a seed alone, so a replay draws the same.
 */
package earshot.sample;
