/**
 * Evidence to a level, explained. Judgement is a plain function here: record in, record out, no
 * clock and no network.
 */
package earshot.risk;
