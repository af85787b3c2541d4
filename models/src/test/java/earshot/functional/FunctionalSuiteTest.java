package earshot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.functional.FunctionalCase.Split;
import earshot.risk.RiskAssessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FunctionalSuiteTest {
  private static final Path REPORT = Path.of("target", "functional-report.md");

  private static Scoreboard board;
  private static Floors floors;

  @BeforeAll
  static void judgeEveryCaseOnce() throws IOException {
    board = Scoreboard.of(CaseFile.both(), RiskAssessor.withDefaults()::assess);
    floors = Floors.read();
    String table = FunctionalReport.table(board);
    System.out.println(table);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, table + FunctionalReport.misses(board));
  }

  @Test
  void everyCapabilityHasAFloorAndEveryFloorACapability() {
    assertThat(floors.capabilities().keySet())
        .as("capabilities in floors.yaml")
        .containsExactlyInAnyOrderElementsOf(board.capabilities());
  }

  @Test
  void everyCapabilityStandsAboveItsFloor() {
    SoftAssertions softly = new SoftAssertions();
    floors
        .capabilities()
        .forEach(
            (capability, floor) ->
                softly
                    .assertThat(board.of(Split.OPEN, capability).share())
                    .as("%s, see %s", capability, REPORT)
                    .isGreaterThanOrEqualTo(floor));
    softly.assertAll();
  }

  @Test
  void theWholeStandsAboveItsFloors() {
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(board.all(Split.OPEN).share())
        .as("open cases")
        .isGreaterThanOrEqualTo(floors.open());
    softly
        .assertThat(board.all(Split.HELD).share())
        .as("held cases")
        .isGreaterThanOrEqualTo(floors.held());
    softly
        .assertThat(board.of(Split.OPEN, false).share())
        .as("open cases that must not be flagged")
        .isGreaterThanOrEqualTo(floors.openBenign());
    softly
        .assertThat(board.of(Split.HELD, false).share())
        .as("held cases that must not be flagged")
        .isGreaterThanOrEqualTo(floors.heldBenign());
    softly.assertAll();
  }
}
