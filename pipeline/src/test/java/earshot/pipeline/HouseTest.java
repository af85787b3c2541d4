package earshot.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that this room must keep. */
@AnalyzeClasses(packages = "earshot.pipeline", importOptions = DoNotIncludeTests.class)
class HouseTest {
  private static final Path SOURCES = Path.of("src/main/java/earshot/pipeline");
  private static final int OPERATOR_LINES = 60;
  private static final int GRAPH_LINES = 120;

  @ArchTest
  static final ArchRule PIPELINE_NEVER_SEES_THE_CONSOLE_OR_THE_COMMAND_LINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("earshot.console..", "earshot.cli..", "earshot.embedded..");

  @ArchTest
  static final ArchRule ONLY_THE_SINK_SEES_ELASTICSEARCH =
      noClasses()
          .that(resideOutsideOfPackages("earshot.pipeline.sink"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("co.elastic..", "org.elasticsearch..", "org.apache.http..");

  @ArchTest
  static final ArchRule SOURCES_KNOW_NOTHING_OF_WHAT_A_RECORD_SAYS =
      noClasses()
          .that(resideInAPackage("earshot.pipeline.source.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("earshot.post..", "earshot.risk..", "earshot.codec..");

  @ArchTest
  static final ArchRule OPERATORS_KNOW_NOTHING_OF_SINKS =
      noClasses()
          .that(resideInAPackage("earshot.pipeline.operator"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("earshot.pipeline.sink..", "earshot.pipeline.deadletter..");

  @ArchTest
  static final ArchRule THE_LIBRARIES_OF_THE_MODELS_STAY_THERE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("edu.stanford..", "opennlp..");

  @ArchTest
  static final ArchRule STAGES_ARE_FINAL =
      classes()
          .that()
          .resideInAPackage("earshot.pipeline.operator")
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveSimpleName("Stage")
          .and()
          .doNotHaveSimpleName("KeyedStage")
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

  @Test
  void theGraphOnlyDraws() throws IOException {
    assertThat(lines(SOURCES.resolve("RiskSignalPipeline.java"))).isLessThan(GRAPH_LINES);
  }

  @Test
  void anOperatorIsASkin() {
    for (Path file : javaFiles(SOURCES.resolve("operator"))) {
      if (file.endsWith("KeyedStage.java")) {
        continue; // what the skins stand on, none itself
      }
      assertThat(code(file)).describedAs("lines of code in %s", file).isLessThan(OPERATOR_LINES);
    }
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    for (Path file : javaFiles(SOURCES)) {
      assertThat(file.resolveSibling("package-info.java")).exists();
    }
  }

  private static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  /** Lines that are neither blank, nor comment, nor import. */
  private static long code(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .filter(line -> !line.startsWith("/*") && !line.startsWith("*") && !line.startsWith("//"))
          .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
