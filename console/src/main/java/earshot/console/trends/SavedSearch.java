package earshot.console.trends;

import java.time.Instant;

/**
 * A question that was kept.
 *
 * @param id its address
 * @param name 1 to 100 characters
 * @param query the page's address behind its question mark, at most 2,000 characters
 * @param shared whether all analysts see it
 */
record SavedSearch(String id, String name, String query, boolean shared, String by, Instant at) {}
