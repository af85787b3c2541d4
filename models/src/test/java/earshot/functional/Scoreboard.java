package earshot.functional;

import earshot.functional.FunctionalCase.Split;
import earshot.risk.RiskAssessment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs the cases and counts, per capability and split, how many got the right answer. Each group of
 * texts that must get the same level is one more check, of the capability {@value #INVARIANCE}.
 */
final class Scoreboard {
  static final String INVARIANCE = "invariance";

  /** How many of how many are right. */
  record Tally(int passed, int total) {
    static final Tally ZERO = new Tally(0, 0);

    Tally plus(boolean right) {
      return new Tally(passed + (right ? 1 : 0), total + 1);
    }

    Tally plus(Tally other) {
      return new Tally(passed + other.passed, total + other.total);
    }

    /** In [0, 1]; 1 where nothing was asked. */
    double share() {
      return total == 0 ? 1 : (double) passed / total;
    }
  }

  private final Map<Split, Map<String, Tally>> capabilities = new LinkedHashMap<>();
  private final Map<Split, Map<Boolean, Tally>> byFlag = new LinkedHashMap<>();
  private final List<String> openMisses = new ArrayList<>();

  private Scoreboard() {
    for (Split split : Split.values()) {
      capabilities.put(split, new LinkedHashMap<>());
      byFlag.put(split, new LinkedHashMap<>());
    }
  }

  static Scoreboard of(List<FunctionalCase> cases, Function<String, RiskAssessment> judge) {
    Scoreboard board = new Scoreboard();
    Map<String, List<FunctionalCase>> groups = new LinkedHashMap<>();
    Map<String, RiskAssessment> found = new LinkedHashMap<>();
    for (FunctionalCase one : cases) {
      RiskAssessment assessment = judge.apply(one.text());
      found.put(one.id(), assessment);
      board.count(one, assessment);
      one.pair()
          .filter(pair -> pair.startsWith(FunctionalCase.SAME))
          .ifPresent(pair -> groups.computeIfAbsent(pair, k -> new ArrayList<>()).add(one));
    }
    groups.forEach((pair, members) -> board.countGroup(pair, members, found));
    return board;
  }

  Set<String> capabilities() {
    return Collections.unmodifiableSet(capabilities.get(Split.OPEN).keySet());
  }

  Tally of(Split split, String capability) {
    return capabilities.get(split).getOrDefault(capability, Tally.ZERO);
  }

  /** All cases of a split, the invariance checks not among them. */
  Tally all(Split split) {
    return of(split, true).plus(of(split, false));
  }

  /** The cases of a split that must be flagged, or those that must not. */
  Tally of(Split split, boolean flagged) {
    return byFlag.get(split).getOrDefault(flagged, Tally.ZERO);
  }

  /** The open cases that got a wrong answer, in words. Held ones are counted and never shown. */
  List<String> openMisses() {
    return List.copyOf(openMisses);
  }

  private void count(FunctionalCase one, RiskAssessment found) {
    boolean right = one.expect().isMetBy(found);
    add(one.split(), one.capability(), right);
    byFlag.get(one.split()).merge(one.expect().flagged(), Tally.ZERO.plus(right), Tally::plus);
    if (!right && one.split() == Split.OPEN) {
      openMisses.add(
          "%s: expected %s, found %s %s about %s"
              .formatted(
                  one.id(), one.expect(), found.level(), found.categories(), found.subject()));
    }
  }

  private void countGroup(
      String pair, List<FunctionalCase> members, Map<String, RiskAssessment> found) {
    boolean same =
        members.stream().map(member -> found.get(member.id()).level()).distinct().count() == 1;
    Split split = members.get(0).split();
    add(split, INVARIANCE, same);
    if (!same && split == Split.OPEN) {
      openMisses.add(
          pair
              + ": expected one level, found "
              + members.stream()
                  .map(member -> member.id() + " " + found.get(member.id()).level())
                  .toList());
    }
  }

  private void add(Split split, String capability, boolean right) {
    capabilities.get(split).merge(capability, Tally.ZERO.plus(right), Tally::plus);
  }
}
