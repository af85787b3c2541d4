package earshot.console.trends;

import earshot.taxonomy.Category;

/**
 * Evidence that was found often.
 *
 * @param text the words as written, in lower case
 * @param count flags that hold it; at least five, by at least five authors
 */
record Term(String text, Category category, long count) {}
