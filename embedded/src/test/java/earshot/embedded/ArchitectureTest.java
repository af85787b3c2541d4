package earshot.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The server's classes stay in the server's JVM, and nothing here knows the rest of Earshot. */
@AnalyzeClasses(packages = "earshot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheServersJvmUsesItsClasses =
      noClasses()
          .that()
          .resideInAPackage("earshot.embedded")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.elasticsearch..",
              "org.apache.lucene..",
              "org.apache.kafka..",
              "kafka..",
              "earshot.embedded.node..",
              "earshot.embedded.broker..",
              "earshot.embedded.analysis..");

  @ArchTest
  static final ArchRule nothingOfOursIsUsed =
      noClasses()
          .that()
          .resideInAPackage("earshot.embedded..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are of another module",
                  type ->
                      type.getPackageName().startsWith("earshot.")
                          && !type.getPackageName().startsWith("earshot.embedded")));

  @ArchTest
  static final ArchRule pluginAndLauncherStayApart =
      classes()
          .that()
          .resideInAPackage("earshot.embedded.analysis..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("earshot.embedded.node..");
}
