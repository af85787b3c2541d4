/**
 * Sources that hold one connection to a platform's stream: reconnecting, watching for silence,
 * going on from a cursor that is part of the job's checkpoints. It knows nothing of any one
 * platform; what a platform adds is a {@link earshot.pipeline.source.live.FeedOpener}.
 */
package earshot.pipeline.source.live;
