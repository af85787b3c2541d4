package earshot.author;

import static earshot.author.Flags.flag;
import static org.assertj.core.api.Assertions.assertThat;

import earshot.taxonomy.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any author's flags, in any order. */
class AuthorMemoryProperties {
  private static final AuthorSettings SETTINGS = AuthorSettings.DEFAULTS;
  private static final AuthorReader READER = new AuthorReader(SETTINGS);

  @Property(tries = 500)
  void whatIsSaidDoesNotDependOnTheOrderOfHearing(
      @ForAll("flags") List<Contact> flags, @ForAll long seed) {
    List<Contact> shuffled = new ArrayList<>(flags);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(read(shuffled)).isEqualTo(read(flags));
  }

  @Property(tries = 300)
  void hearingAFlagTwiceIsHearingItOnce(@ForAll("flags") List<Contact> flags) {
    List<Contact> twice = new ArrayList<>(flags);
    twice.addAll(flags);
    assertThat(read(twice)).isEqualTo(read(flags));
  }

  @Property(tries = 300)
  void theCourseRaisesAndNeverLowers(@ForAll("flags") List<Contact> flags) {
    Map<String, AuthorRisk> risks = read(flags);
    for (Contact flag : flags) {
      assertThat(risks.get(flag.flagId()).priority()).isBetween(READER.alone(flag).priority(), 1.0);
    }
  }

  @Property(tries = 300)
  void everyFlagIsAnItemOrARepeatOfAGraverOrEqualOne(@ForAll("flags") List<Contact> flags) {
    Map<String, AuthorRisk> risks = read(flags);
    long repeats = 0;
    long counted = 0;
    for (Contact flag : flags) {
      Repeats said = risks.get(flag.flagId()).repeats();
      counted += said.count();
      if (!said.of().isEmpty()) {
        repeats++;
        Contact item =
            flags.stream().filter(one -> one.flagId().equals(said.of())).findFirst().orElseThrow();
        assertThat(item.level().atLeast(flag.level())).isTrue();
        assertThat(risks.get(said.of()).repeats().of()).as("an item, no chain").isEmpty();
        assertThat(Duration.between(item.at(), flag.at()))
            .isLessThanOrEqualTo(SETTINGS.window(item.level()));
      }
    }
    assertThat(counted).isEqualTo(repeats);
  }

  @Property(tries = 200)
  void itsBytesHoldAllOfIt(@ForAll("flags") List<Contact> flags) {
    AuthorMemory memory = heard(flags).told(READER);
    assertThat(AuthorMemoryCodec.read(AuthorMemoryCodec.write(memory))).isEqualTo(memory);
  }

  @Property(tries = 200)
  void whatWasToldIsNewsOnlyOnceItChanges(@ForAll("flags") List<Contact> flags) {
    AuthorMemory memory = heard(flags);
    assertThat(memory.untold(READER)).hasSize(flags.size());
    assertThat(memory.told(READER).untold(READER)).isEmpty();
    assertThat(memory.told(READER).untold().untold(READER)).hasSize(flags.size());
  }

  @Provide
  Arbitrary<List<Contact>> flags() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 20 * 24 * 60);
    Arbitrary<Integer> close = Arbitraries.integers().between(0, 600);
    Arbitrary<Level> levels = Arbitraries.of(Level.MODERATE, Level.HIGH, Level.SEVERE);
    Arbitrary<Double> scores = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(Arbitraries.oneOf(minutes, close), levels, scores)
        .as((minute, level, score) -> flag("", Duration.ofMinutes(minute), level, score))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(AuthorMemoryProperties::numbered);
  }

  private static List<Contact> numbered(List<Contact> contacts) {
    List<Contact> flags = new ArrayList<>();
    for (Contact contact : contacts) {
      Duration after = Duration.between(Flags.NOON, contact.at());
      flags.add(flag("f" + flags.size(), after, contact.level(), contact.score()));
    }
    return flags;
  }

  private static Map<String, AuthorRisk> read(List<Contact> flags) {
    return READER.read(heard(flags).history());
  }

  private static AuthorMemory heard(List<Contact> flags) {
    return Flags.heard(SETTINGS, flags.toArray(Contact[]::new));
  }
}
