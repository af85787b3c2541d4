/**
 * One small skin per stage: builds its model in {@code open}, calls it, counts. It knows nothing of
 * where records come from or go to. Law kept: in = out + dropped by a named rule + dead letters.
 */
package earshot.pipeline.operator;
