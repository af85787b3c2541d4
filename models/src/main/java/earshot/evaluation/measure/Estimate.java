package earshot.evaluation.measure;

/**
 * A figure with how far chance could have moved it.
 *
 * @param value on the texts as they are
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Estimate(double value, double low, double high) {
  public Estimate {
    if (!Double.isFinite(value) || !(low <= high)) {
      throw new IllegalArgumentException(
          "Estimate " + value + " [" + low + ", " + high + "] is no figure with an interval");
    }
  }
}
