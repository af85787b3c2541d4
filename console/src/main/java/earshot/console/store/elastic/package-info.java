/**
 * The stores in Elasticsearch. Queries are trees of JSON, never text put together; what a person
 * typed is only ever a value in them. Nothing here needs scripts, or changes documents by query.
 */
package earshot.console.store.elastic;
