/**
 * Mastodon: server-sent events for what comes, and its timelines for what came while the connection
 * was broken.
 */
package earshot.pipeline.source.mastodon;
