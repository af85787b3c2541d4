/**
 * Records into Elasticsearch: a sink that never loses one, never writes over what people decided,
 * and says what became of each. It knows JSON documents and bulk requests, nothing of how a text is
 * judged. The law it keeps: a passing fault is a bounded, counted retry; an item that can never be
 * written is a dead letter with its reason; a wrong configuration ends the job at once.
 */
package earshot.pipeline.sink;
