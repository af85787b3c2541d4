package earshot.evaluation.measure;

/** How far two gradings of the same items agree. */
public final class Agreement {
  private Agreement() {}

  /**
   * Quadratic weighted kappa (Cohen 1968): agreement beyond chance, a miss by two grades counted
   * four times a miss by one. 1 is perfect, 0 is chance; NaN if both gradings use one and the same
   * grade throughout.
   *
   * @param one grades, each in [0, grades)
   * @param other the same items, graded by another
   * @param grades how many grades there are, at least 2
   */
  public static double quadraticKappa(int[] one, int[] other, int grades) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " grades against " + other.length);
    }
    double[] byOne = new double[grades];
    double[] byOther = new double[grades];
    double seen = 0;
    for (int i = 0; i < one.length; i++) {
      byOne[one[i]]++;
      byOther[other[i]]++;
      seen += squared(one[i] - other[i]);
    }
    double expected = 0;
    for (int i = 0; i < grades; i++) {
      for (int j = 0; j < grades; j++) {
        expected += squared(i - j) * byOne[i] * byOther[j] / one.length;
      }
    }
    return expected == 0 ? Double.NaN : 1 - seen / expected;
  }

  /**
   * Macro-F1: the mean of F1 over the grades that either side uses, in [0, 1]; NaN if there are no
   * items.
   */
  public static double macroF1(int[] given, int[] right, int grades) {
    double sum = 0;
    int used = 0;
    for (int grade = 0; grade < grades; grade++) {
      boolean[] found = new boolean[given.length];
      boolean[] positive = new boolean[given.length];
      for (int i = 0; i < given.length; i++) {
        found[i] = given[i] == grade;
        positive[i] = right[i] == grade;
      }
      double f1 = Counts.of(found, positive).f1();
      if (!Double.isNaN(f1)) {
        sum += f1;
        used++;
      }
    }
    return used == 0 ? Double.NaN : sum / used;
  }

  /** Share of the items that both give the same grade, in [0, 1]; NaN if there are none. */
  public static double accuracy(int[] given, int[] right) {
    int same = 0;
    for (int i = 0; i < given.length; i++) {
      same += given[i] == right[i] ? 1 : 0;
    }
    return given.length == 0 ? Double.NaN : (double) same / given.length;
  }

  private static double squared(double difference) {
    return difference * difference;
  }
}
