package earshot.author;

import static earshot.author.Flags.NOON;
import static earshot.author.Flags.flag;
import static earshot.author.Flags.heard;
import static earshot.taxonomy.Level.HIGH;
import static earshot.taxonomy.Level.LOW;
import static earshot.taxonomy.Level.MODERATE;
import static earshot.taxonomy.Level.SEVERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.taxonomy.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorReaderTest {
  private static final AuthorSettings SETTINGS = AuthorSettings.DEFAULTS;
  private static final AuthorReader READER = new AuthorReader(SETTINGS);

  @Test
  void aFirstFlagStandsForItself() {
    AuthorRisk risk = READER.alone(flag("a", Duration.ZERO, HIGH, 0.8));
    assertThat(risk.priority()).isCloseTo((3 + 0.8) / 7, within(1e-9));
    assertThat(risk.course()).isEmpty();
    assertThat(risk.earlier()).isZero();
    assertThat(risk.repeats()).isEqualTo(new Repeats("", 0, NOON, List.of()));
  }

  @Test
  void repeatsWithinTheWindowAreOneItemWithACount() {
    Map<String, AuthorRisk> risks =
        read(
            flag("a", Duration.ZERO, HIGH),
            flag("b", Duration.ofHours(1), MODERATE),
            flag("c", Duration.ofHours(6), HIGH));
    assertThat(risks.get("a").repeats())
        .isEqualTo(new Repeats("", 2, NOON.plus(Duration.ofHours(6)), List.of("post-b", "post-c")));
    assertThat(risks.get("b").repeats().of()).isEqualTo("a");
    assertThat(risks.get("c").repeats().of()).isEqualTo("a");
  }

  @Test
  void theWindowCountsFromTheFirstFlagSoThatNobodyIsMutedForEver() {
    Map<String, AuthorRisk> risks =
        read(
            flag("a", Duration.ZERO, HIGH),
            flag("b", Duration.ofHours(4), HIGH),
            flag("c", Duration.ofHours(7), HIGH));
    assertThat(risks.get("c").repeats().of()).isEmpty();
  }

  @Test
  void aRisingLevelBreaksTheCollapse() {
    Map<String, AuthorRisk> risks =
        read(
            flag("a", Duration.ZERO, MODERATE),
            flag("b", Duration.ofMinutes(5), HIGH),
            flag("c", Duration.ofMinutes(9), MODERATE));
    assertThat(risks.get("b").repeats().of()).isEmpty();
    assertThat(risks.get("b").course()).contains("the level rose to HIGH, above MODERATE before");
    assertThat(risks.get("c").repeats().of()).as("part of the graver item").isEqualTo("b");
    assertThat(risks.get("a").repeats().count()).isZero();
  }

  @Test
  void severeFlagsAreOneItemForAnHourOnly() {
    Map<String, AuthorRisk> risks =
        read(
            flag("a", Duration.ZERO, SEVERE),
            flag("b", Duration.ofMinutes(59), SEVERE),
            flag("c", Duration.ofMinutes(61), SEVERE));
    assertThat(risks.get("b").repeats().of()).isEqualTo("a");
    assertThat(risks.get("c").repeats().of()).isEmpty();
  }

  @Test
  void threeFlagsADayAfterAQuietWeekAreAGrowingFrequency() {
    Map<String, AuthorRisk> risks =
        read(
            flag("a", Duration.ZERO, MODERATE),
            flag("b", Duration.ofHours(7), MODERATE),
            flag("c", Duration.ofHours(14), MODERATE));
    assertThat(risks.get("c").course())
        .contains("3 flags within 24 hours, after 0 in the 6 days before");
    assertThat(risks.get("c").priority()).isGreaterThan(risks.get("a").priority());
  }

  @Test
  void theSameNumberEveryDayIsNoGrowingFrequency() {
    AuthorMemory memory = AuthorMemory.EMPTY;
    for (int hour = 0; hour < 24 * 8; hour += 8) {
      memory = memory.hear(flag("f" + hour, Duration.ofHours(hour), MODERATE), SETTINGS);
    }
    Map<String, AuthorRisk> risks = READER.read(memory.history());
    assertThat(risks.get("f184").course()).noneMatch(reason -> reason.contains("24 hours"));
  }

  @Test
  void nightsAreToldByTheServicesOwnClock() {
    Contact[] nights = {
      flag("a", Duration.ofHours(14), MODERATE), // 2 o'clock UTC
      flag("b", Duration.ofHours(38), MODERATE),
      flag("c", Duration.ofHours(62), MODERATE)
    };
    assertThat(read(nights).get("c").course())
        .contains("3 of the 3 flags of a week were written between 0 and 5 o'clock (UTC+0)");
    AuthorSettings west =
        new AuthorSettings(
            Duration.ofDays(30),
            50,
            Duration.ofDays(7),
            Duration.ofHours(6),
            Duration.ofHours(1),
            -8);
    assertThat(new AuthorReader(west).read(heard(west, nights).history()).get("c").course())
        .noneMatch(reason -> reason.contains("o'clock"));
  }

  @Test
  void whatWasOneHalfLifeAgoWeighsHalf() {
    AuthorRisk risk =
        read(flag("a", Duration.ZERO, LOW, 0.8), flag("b", Duration.ofDays(7), LOW, 0.1)).get("b");
    assertThat(risk.burden()).isCloseTo(0.4, within(1e-6));
    assertThat(risk.earlier()).isEqualTo(1);
    assertThat(risk.lastContact()).isEqualTo(NOON);
    assertThat(risk.categories()).containsExactly(Category.HOPELESSNESS);
  }

  @Test
  void anItemIsAsUrgentAsItsMostUrgentRepeat() {
    Map<String, AuthorRisk> risks =
        read(flag("a", Duration.ZERO, HIGH, 0.2), flag("b", Duration.ofHours(1), HIGH, 0.9));
    assertThat(risks.get("a").priority()).isEqualTo(risks.get("b").priority());
  }

  @Test
  void aCopyOfSomebodyElsesTextNeitherOpensAnItemNorHidesOne() {
    AuthorMemory memory =
        heard(SETTINGS, flag("a", Duration.ZERO, HIGH), flag("b", Duration.ofHours(1), MODERATE));
    Map<String, AuthorRisk> risks = READER.read(memory.copied("a").history());
    assertThat(risks.get("b").repeats().of()).isEmpty();
    assertThat(risks.get("b").earlier()).isZero();
  }

  @Test
  void whatIsOlderThanTheMemoryIsForgotten() {
    AuthorMemory memory =
        heard(SETTINGS, flag("a", Duration.ZERO, HIGH), flag("b", Duration.ofDays(31), HIGH));
    assertThat(memory.history().contacts()).extracting(Contact::flagId).containsExactly("b");
    Instant late = NOON.plus(Duration.ofDays(31));
    assertThat(memory.history().newest().at()).isEqualTo(late);
  }

  @Test
  void aFloodIsBoundedAndStillCounted() {
    AuthorMemory memory = AuthorMemory.EMPTY;
    for (int i = 0; i < 1_000; i++) {
      memory = memory.hear(flag("f%04d".formatted(i), Duration.ofSeconds(i), HIGH), SETTINGS);
    }
    assertThat(memory.history().contacts()).hasSize(SETTINGS.most());
    Repeats repeats = READER.read(memory.history()).get("f0000").repeats();
    assertThat(repeats.count()).isEqualTo(999);
    assertThat(repeats.lastAt()).isEqualTo(NOON.plusSeconds(999));
    assertThat(repeats.posts()).hasSize(Repeats.MOST_POSTS);
  }

  private static Map<String, AuthorRisk> read(Contact... contacts) {
    return READER.read(heard(SETTINGS, contacts).history());
  }
}
