/** How to try again without end and without haste. It knows nothing of what is tried. */
package earshot.pipeline.retry;
