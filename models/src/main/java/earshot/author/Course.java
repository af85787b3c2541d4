package earshot.author;

import java.util.List;

/**
 * What the flags before one flag say of it.
 *
 * @param lift what they add to its priority, 0 to 1
 * @param reasons why, in words for a reviewer; empty where the lift is 0
 * @param burden sum of the scores before, each halved with every half-life that has passed
 */
record Course(double lift, List<String> reasons, double burden) {
  Course {
    reasons = List.copyOf(reasons);
  }
}
