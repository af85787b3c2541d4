/**
 * How much of what comes when, and how much is unusual. It counts judged posts by event time and
 * compares an hour with hours like it; it knows nothing of streams or stores.
 */
package earshot.trend;
