package earshot.risk;

/**
 * The four bars shown beside the level, after the Lifeline's suicide risk assessment standards
 * (Joiner et al. 2007): each 0 (nothing found) to 3 (strong).
 */
public record Bars(int desire, int capability, int intent, int buffers) {
  public Bars {
    check("desire", desire);
    check("capability", capability);
    check("intent", intent);
    check("buffers", buffers);
  }

  private static void check(String name, int value) {
    if (value < 0 || value > 3) {
      throw new IllegalArgumentException("Bars." + name + " " + value + " is outside 0..3");
    }
  }
}
