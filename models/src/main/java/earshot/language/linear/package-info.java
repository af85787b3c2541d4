/**
 * A linear classifier on hashed words and letters: a few microseconds a post, so every post pays
 * for it. It knows nothing of how it was trained.
 */
package earshot.language.linear;
