package earshot.console.quality;

import earshot.console.store.Decision;
import earshot.console.store.Items;
import earshot.console.store.Outcome;
import earshot.console.store.StoredItem;
import earshot.evaluation.measure.Agreement;
import earshot.taxonomy.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far two people agree who decided blindly about the same items. Asking for a second opinion is
 * no decision and is not counted.
 */
public final class SecondOpinions {
  private final Items items;

  /** Agreement over these items. */
  public SecondOpinions(Items items) {
    this.items = items;
  }

  private static final class Pairs {
    private final List<boolean[]> answers = new ArrayList<>();

    void add(boolean one, boolean other) {
      answers.add(new boolean[] {one, other});
    }

    long agreed() {
      return answers.stream().filter(answer -> answer[0] == answer[1]).count();
    }

    Optional<Double> kappa() {
      int[] one = answers.stream().mapToInt(answer -> answer[0] ? 1 : 0).toArray();
      int[] other = answers.stream().mapToInt(answer -> answer[1] ? 1 : 0).toArray();
      // With two grades the weighted kappa is Cohen's.
      double kappa = Agreement.quadraticKappa(one, other, 2);
      return Double.isNaN(kappa) ? Optional.empty() : Optional.of(kappa);
    }
  }

  AgreementView view(Instant from, Instant to) {
    Pairs all = new Pairs();
    Map<List<String>, Pairs> people = new TreeMap<>(java.util.Comparator.comparing(List::toString));
    Map<Category, Pairs> categories = new TreeMap<>();
    items.decided(from, to, item -> add(item, all, people, categories));
    return new AgreementView(
        all.answers.size(),
        all.kappa(),
        people.entrySet().stream()
            .map(
                one ->
                    new AgreementView.Pair(
                        one.getKey().get(0),
                        one.getKey().get(1),
                        one.getValue().answers.size(),
                        one.getValue().agreed(),
                        one.getValue().kappa()))
            .toList(),
        categories.entrySet().stream()
            .map(
                one ->
                    new AgreementView.ByCategory(
                        one.getKey().name(),
                        one.getValue().answers.size(),
                        one.getValue().agreed(),
                        one.getValue().kappa()))
            .toList());
  }

  private static void add(
      StoredItem item,
      Pairs all,
      Map<List<String>, Pairs> people,
      Map<Category, Pairs> categories) {
    Optional<Decision> first = item.review().standing().first().filter(SecondOpinions::counts);
    Optional<Decision> second = item.review().standing().second().filter(SecondOpinions::counts);
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    boolean swap = first.get().by().compareTo(second.get().by()) > 0;
    Decision one = swap ? second.get() : first.get();
    Decision other = swap ? first.get() : second.get();
    boolean risk = one.outcome().isRisk();
    boolean otherRisk = other.outcome().isRisk();
    all.add(risk, otherRisk);
    people.computeIfAbsent(List.of(one.by(), other.by()), key -> new Pairs()).add(risk, otherRisk);
    for (Category category : item.flag().assessment().categories()) {
      categories.computeIfAbsent(category, key -> new Pairs()).add(risk, otherRisk);
    }
  }

  private static boolean counts(Decision decision) {
    return decision.outcome() != Outcome.SECOND_OPINION;
  }
}
