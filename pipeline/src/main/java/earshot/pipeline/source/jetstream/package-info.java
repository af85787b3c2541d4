/** Bluesky's Jetstream: a WebSocket whose messages carry a time that serves as the cursor. */
package earshot.pipeline.source.jetstream;
