package earshot.console.quality;

import java.util.Optional;

/**
 * A share of cases with its 95 % interval (Wilson).
 *
 * @param value in [0, 1]; missing where there are no cases
 */
record Share(long cases, long all, Optional<Double> value, double low, double high) {}
