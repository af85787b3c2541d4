/**
 * The stores in memory: twins of those in Elasticsearch, held to the same contract test. For tests,
 * and to try the console without a cluster; nothing here outlives the process.
 */
package earshot.console.store.memory;
