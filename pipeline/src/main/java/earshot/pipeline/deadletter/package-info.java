/**
 * Dead letters as files of JSON Lines: written by the job, read again by a replay. It knows nothing
 * of why a record stopped.
 */
package earshot.pipeline.deadletter;
