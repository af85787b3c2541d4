package earshot.functional;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import earshot.functional.FunctionalCase.Split;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final List<FunctionalCase> CASES = CaseFile.both();

  @Test
  void noIdAndNoTextIsGivenTwice() {
    assertThat(CASES).extracting(FunctionalCase::id).doesNotHaveDuplicates();
    assertThat(CASES).extracting(FunctionalCase::text).doesNotHaveDuplicates();
  }

  @Test
  void theSuiteIsLargeAndWideEnough() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(400);
    assertThat(capabilities()).hasSizeGreaterThanOrEqualTo(35);
  }

  @Test
  void bothAnswersAreAskedForOften() {
    long flagged = CASES.stream().filter(one -> one.expect().flagged()).count();
    assertThat((double) flagged / CASES.size()).isBetween(0.4, 0.6);
  }

  @Test
  void everyCapabilityIsLargeEnoughToScore() {
    assertThat(capabilities())
        .allSatisfy((name, members) -> assertThat(members).hasSizeGreaterThan(9));
  }

  @Test
  void aThirdIsHeldInAllAndAboutAThirdInEachCapability() {
    assertThat(heldIn(CASES)).isCloseTo(CASES.size() / 3, withPercentage(3));
    assertThat(capabilities())
        .allSatisfy(
            (name, members) ->
                assertThat((double) heldIn(members) / members.size())
                    .as(name)
                    .isBetween(0.25, 0.4));
  }

  @Test
  void noPairIsTornBetweenTheOpenAndTheHeldCases() {
    assertThat(pairs())
        .allSatisfy(
            (pair, members) -> {
              assertThat(members).as(pair).hasSizeGreaterThan(1);
              assertThat(members)
                  .as(pair)
                  .extracting(FunctionalCase::split)
                  .containsOnly(members.get(0).split());
            });
  }

  @Test
  void contrastsAskForBothAnswersAndInvariancesForOne() {
    assertThat(pairs())
        .allSatisfy(
            (pair, members) -> {
              if (pair.startsWith(FunctionalCase.CONTRAST)) {
                assertThat(members)
                    .as(pair)
                    .extracting(one -> one.expect().flagged())
                    .contains(true, false);
              } else {
                assertThat(members.stream().map(FunctionalCase::expect).distinct())
                    .as(pair)
                    .hasSize(1);
              }
            });
  }

  @Test
  void theBuriedSignalsAreBuriedInLongPosts() {
    assertThat(CASES)
        .filteredOn(one -> List.of("buried-signal", "long-ordinary").contains(one.capability()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.text().split("\\s+")).hasSizeGreaterThan(300));
  }

  private static long heldIn(List<FunctionalCase> cases) {
    return cases.stream()
        .collect(groupingBy(FunctionalCase::split, counting()))
        .getOrDefault(Split.HELD, 0L);
  }

  private static Map<String, List<FunctionalCase>> capabilities() {
    return CASES.stream().collect(groupingBy(FunctionalCase::capability));
  }

  private static Map<String, List<FunctionalCase>> pairs() {
    return CASES.stream()
        .filter(one -> one.pair().isPresent())
        .collect(Collectors.groupingBy(one -> one.pair().orElseThrow()));
  }
}
