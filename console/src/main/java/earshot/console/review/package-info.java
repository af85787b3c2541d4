/**
 * One item: what a person sees of it, what they decide, and its history. The rules are plain
 * functions over records; only the store makes them last.
 */
package earshot.console.review;
