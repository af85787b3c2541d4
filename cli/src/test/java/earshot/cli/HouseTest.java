package earshot.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The rules of the house that this room must keep. */
@AnalyzeClasses(packages = "earshot.cli", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final Path SOURCES = Path.of("src/main/java/earshot");
  private static final int LINES = 300;

  @ArchTest
  static final ArchRule SCORING_NEEDS_NEITHER_FLINK_NOR_ELASTICSEARCH_NOR_A_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAPackage("earshot.cli.score")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "co.elastic..",
              "picocli..",
              "earshot.pipeline..",
              "earshot.cli");

  @ArchTest
  static final ArchRule FLINK_IS_THE_PIPELINES_OWN =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule THE_LIBRARIES_OF_THE_MODELS_STAY_THERE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("edu.stanford..", "opennlp..");

  @ArchTest
  static final ArchRule ELASTICSEARCH_IS_ASKED_IN_THREE_PLACES =
      noClasses()
          .that()
          .doNotHaveSimpleName("FlagQueries")
          .and()
          .doNotHaveSimpleName("DeadLetterIndex")
          .and()
          .doNotHaveSimpleName("EarlierFlags")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.elastic..");

  @ArchTest
  static final ArchRule COMMANDS_ARE_FINAL_AND_GIVE_AN_EXIT_CODE =
      classes()
          .that()
          .areAnnotatedWith(Command.class)
          .and()
          .doNotHaveSimpleName("Earshot")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .implement(Callable.class)
          .andShould()
          .haveSimpleNameEndingWith("Command");

  @ArchTest
  static final ArchRule ONLY_THE_ENTRY_IS_PROMISED =
      classes()
          .that(resideOutsideOfPackage("earshot.cli.score"))
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("Earshot")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule WHAT_SURROUNDS_A_COMMAND_COMES_IN_AS_A_TERMINAL =
      noClasses()
          .that()
          .doNotHaveSimpleName("Terminal")
          .should()
          .accessField(System.class, "in")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "getenv");

  @ArchTest
  static final ArchRule ONLY_THE_ENTRY_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveSimpleName("Earshot")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule DATA_HAS_NO_SETTERS = noMethods().should().haveNameMatching("set[A-Z].*");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (Path file : javaFiles()) {
      assertThat(file.resolveSibling("package-info.java")).exists();
    }
  }

  @Test
  void aFileHoldsOneIdea() throws IOException {
    for (Path file : javaFiles()) {
      assertThat(Files.readAllLines(file)).describedAs("lines of %s", file).hasSizeLessThan(LINES);
    }
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
