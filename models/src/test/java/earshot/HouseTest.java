package earshot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds the arrows of the house inside the models: downward only, and libraries in their rooms. */
@AnalyzeClasses(packages = "earshot", importOptions = DoNotIncludeTests.class)
class HouseTest {

  @ArchTest static final ArchRule taxonomyKnowsNobody = mayUse("taxonomy");
  @ArchTest static final ArchRule settingsKnowNobody = mayUse("settings");
  @ArchTest static final ArchRule postKnowsWordsOnly = mayUse("post", "taxonomy", "settings");

  @ArchTest static final ArchRule textStandsOnPost = mayUse("text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule lexiconStandsOnText =
      mayUse("lexicon", "text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule languageStandsOnPost =
      mayUse("language", "text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule contextStandsOnLexiconAndLanguage =
      mayUse("context", "lexicon", "language", "text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule signalStandsOnContext =
      mayUse("signal", "context", "lexicon", "language", "text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule riskStandsOnSignal =
      mayUse(
          "risk",
          "signal",
          "context",
          "lexicon",
          "language",
          "text",
          "post",
          "taxonomy",
          "settings");

  @ArchTest
  static final ArchRule authorStandsOnRisk =
      mayUse("author", "risk", "signal", "language", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule triageStandsOnAuthorAndCopy =
      mayUse("triage", "author", "copy", "risk", "signal", "language", "post", "taxonomy");

  @ArchTest
  static final ArchRule copyStandsOnText = mayUse("copy", "text", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule sampleStandsOnRisk =
      mayUse("sample", "risk", "signal", "language", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule trendStandsOnRisk =
      mayUse("trend", "risk", "signal", "language", "post", "taxonomy", "settings");

  @ArchTest
  static final ArchRule judgementNeverTrainsItself =
      noClasses()
          .that(not(ours("training")).and(not(ours("evaluation"))))
          .should()
          .dependOnClassesThat(ours("training").or(ours("evaluation")));

  @ArchTest
  static final ArchRule onlyItsRoomUsesOpenNlp =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "earshot.language.opennlp..", "earshot.training..", "earshot.evaluation..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule onlyItsRoomUsesCoreNlp =
      noClasses()
          .that(not(resideInAPackage("earshot.language.corenlp..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford.nlp..");

  @ArchTest
  static final ArchRule onlyTheLexiconUsesTheTrie =
      noClasses()
          .that(not(ours("lexicon")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule modelsKnowNoPipelineStoreOrNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "org.apache.kafka..",
              "org.apache.http..",
              "org.apache.hc..",
              "org.elasticsearch..",
              "co.elastic..",
              "org.springframework..",
              "jakarta.servlet..",
              "java.net.http..",
              "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule packagesHoldNoCycle =
      slices().matching("earshot.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreNamedForWhatTheyHold =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..helper..",
              "..helpers..",
              "..manager..",
              "..impl..",
              "..dto..",
              "..base..");

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIsFor =
      classes().that().resideInAPackage("earshot..").should(resideBesideAPackageInfo());

  /** A package of ours may use itself, these packages of ours, and libraries. */
  private static ArchRule mayUse(String name, String... others) {
    DescribedPredicate<JavaClass> accepted = ours(name);
    for (String other : others) {
      accepted = accepted.or(ours(other));
    }
    return noClasses()
        .that(ours(name))
        .should()
        .dependOnClassesThat(resideInAPackage("earshot..").and(not(accepted)))
        .as("earshot." + name + " uses no package of ours but itself and " + List.of(others))
        // A room whose code is yet to come keeps its rule.
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> ours(String name) {
    return resideInAPackage("earshot." + name + "..");
  }

  private static ArchCondition<JavaClass> resideBesideAPackageInfo() {
    return new ArchCondition<>("reside in a package with a package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String info = "/" + type.getPackageName().replace('.', '/') + "/package-info.class";
        boolean there = HouseTest.class.getResource(info) != null;
        events.add(
            new SimpleConditionEvent(
                type,
                there,
                type.getPackageName() + (there ? " has" : " lacks") + " package-info"));
      }
    };
  }
}
