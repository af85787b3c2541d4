/**
 * How good the judgement is, by what people decided: precision by level, rule and reason, agreement
 * between reviewers, calibration.
 */
package earshot.console.quality;
