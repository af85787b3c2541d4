package earshot;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.risk.RiskAssessment;
import earshot.risk.RiskAssessor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's example of library use, compiled and run, and held to the README word by word. */
final class ReadmeExampleTest {

  @Test
  void theThreeLinesOfTheReadmeJudgeAText() {
    RiskAssessor assessor = RiskAssessor.withDefaults();
    RiskAssessment assessment = assessor.assess("nobody would notice if i was gone");
    System.out.println(assessment.level() + " " + assessment.reasons());

    assertThat(assessment.flagged()).isTrue();
    assertThat(assessment.reasons()).isNotEmpty();
  }

  @Test
  void theReadmeShowsWhatIsTestedHere() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    String test = Files.readString(Path.of("src/test/java/earshot/ReadmeExampleTest.java"));
    String example = readme.substring(readme.indexOf("```java\n") + 8);
    String[] lines = example.substring(0, example.indexOf("```")).strip().split("\n", -1);

    assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(test).contains(line));
  }
}
