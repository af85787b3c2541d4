/**
 * The functional suite: small texts of our own, each with the answer that a trained crisis worker
 * would give, grouped by what has to be understood. It knows the promised judgement and nothing of
 * how the judgement is reached: no lexicon, no rules, no models.
 */
package earshot.functional;
