package earshot.evaluation;

import earshot.taxonomy.Level;
import java.util.List;

/**
 * A ladder of severity that others graded texts by, and how our levels stand on it.
 *
 * @param names its grades, rising
 * @param bands for each grade, the band that agreement is counted in; rising from 0
 * @param levels for each of our levels, NONE first, the band that it stands for
 * @param positive the least grade that a trained human should look at
 */
record Ladder(List<String> names, List<Integer> bands, List<Integer> levels, int positive) {
  /**
   * The labels of the C-SSRS data of Gaur et al. (2019). MODERATE and HIGH are both thoughts there;
   * behaviour includes preparation, which is SEVERE here.
   */
  static final Ladder CSSRS =
      new Ladder(
          List.of("Supportive", "Indicator", "Ideation", "Behavior", "Attempt"),
          List.of(0, 1, 2, 3, 4),
          List.of(0, 1, 2, 2, 3, 4),
          2);

  /**
   * Severity 0 to 6 as the questions of the C-SSRS screener count it: wish to be dead, thoughts,
   * method, intent, plan, behaviour. The bands are its triage: none, low (1, 2), moderate (3), high
   * (4 to 6).
   */
  static final Ladder SEVERITY =
      new Ladder(
          List.of("0", "1", "2", "3", "4", "5", "6"),
          List.of(0, 1, 1, 2, 3, 3, 3),
          List.of(0, 0, 1, 2, 3, 3),
          2);

  Ladder {
    names = List.copyOf(names);
    bands = List.copyOf(bands);
    levels = List.copyOf(levels);
    if (bands.size() != names.size() || levels.size() != Level.values().length) {
      throw new IllegalArgumentException("Ladder lacks a band for a grade or level");
    }
  }

  int band(int grade) {
    return bands.get(grade);
  }

  int band(Level level) {
    return levels.get(level.severity());
  }

  int bandCount() {
    return bands.get(bands.size() - 1) + 1;
  }
}
