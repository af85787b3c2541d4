package earshot.console;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows of the house in the console. */
@AnalyzeClasses(packages = "earshot.console", importOptions = DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule theConsoleNeverMeetsThePipeline =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("earshot.pipeline..", "earshot.cli..", "org.apache.flink..");

  @ArchTest
  static final ArchRule storesKnowNeitherTheWebNorAFeature =
      noClasses()
          .that()
          .resideInAPackage("earshot.console.store..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("earshot.console..")
                  .and(not(resideInAPackage("earshot.console.store..")))
                  .or(resideInAPackage("org.springframework.."))
                  .or(resideInAPackage("jakarta.servlet..")));

  @ArchTest
  static final ArchRule onlyItsStoreKnowsElasticsearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("earshot.console.store.elastic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.elasticsearch..", "co.elastic..", "org.apache.http..");

  @ArchTest
  static final ArchRule featuresKnowPortsOnly =
      noClasses()
          .that()
          .resideInAnyPackage(
              "earshot.console.queue..",
              "earshot.console.review..",
              "earshot.console.trends..",
              "earshot.console.quality..",
              "earshot.console.audit..",
              "earshot.console.access..",
              "earshot.console.care..",
              "earshot.console.live..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("earshot.console.store.elastic..", "earshot.console.store.memory..");

  @ArchTest
  static final ArchRule packagesHoldNoCycle =
      slices().matching("earshot.console.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule endpointsSayWhoMayCallThem =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should()
          .bePackagePrivate()
          .andShould()
          .beAnnotatedWith("org.springframework.web.bind.annotation.RestController");
}
