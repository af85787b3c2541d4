/**
 * Finds the same text posted by many: reposts and texts that are passed on with small changes. It
 * knows nothing of who wrote a text or of what it tells. The law it keeps: a text that may be
 * somebody's own is never taken for a copy, and a more severe one never for a copy of a milder one.
 */
package earshot.copy;
