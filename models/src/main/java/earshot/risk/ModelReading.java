package earshot.risk;

/**
 * What the models say of a text, in log-odds.
 *
 * @param risk strongest window against ordinary talk, by the linear classifier
 * @param riskWhole the whole text against ordinary talk
 * @param suicidal strongest window against other distress
 * @param suicidalWhole the whole text against other distress
 * @param document the document categoriser's log-odds of risk for the whole text
 * @param meaning what the network over sentence encodings says
 */
record ModelReading(
    double risk,
    double riskWhole,
    double suicidal,
    double suicidalWhole,
    double document,
    MeaningReading meaning) {}
