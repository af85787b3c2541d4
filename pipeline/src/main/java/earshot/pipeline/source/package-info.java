/**
 * Where raw records come from. It knows nothing of what a record says: bytes in, {@link
 * earshot.pipeline.source.RawRecord} out, every one of bounded size, and nothing is skipped in
 * silence.
 */
package earshot.pipeline.source;
