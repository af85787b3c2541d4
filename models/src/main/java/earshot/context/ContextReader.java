package earshot.context;

import earshot.lexicon.Cue;
import earshot.lexicon.Hit;
import earshot.lexicon.Tag;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import earshot.text.SentenceSpans;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the words around a piece of evidence by cheap rules on words. Immutable and thread-safe;
 * the rules are about language and hold whatever the evidence is.
 */
public final class ContextReader {
  /** As far as context is looked for, in characters on either side. */
  static final int REACH = 300;

  /** A time is told in the same breath, if not in the same sentence. */
  private static final int NEAR = 120;

  /** A negation reaches over at most this many words. */
  private static final int NEGATION_REACH = 5;

  /** Words that end the reach of a negation: what follows is a clause of its own. */
  private static final Set<String> BARRIERS =
      Set.of(
          ",",
          "but",
          "because",
          "cause",
          "cuz",
          "bc",
          "cos",
          "coz",
          "and",
          "so",
          "although",
          "though",
          "yet",
          "except",
          "until",
          "unless",
          "or",
          "then",
          "anymore",
          "if",
          "when",
          "why",
          "how",
          "without");

  /** After these a negation passes on to the clause that they govern: "I don't think I want". */
  private static final Set<String> RAISING =
      Set.of(
          "think",
          "believe",
          "feel",
          "mean",
          "say",
          "saying",
          "thinking",
          "want",
          "wanna",
          "going",
          "gonna",
          "planning",
          "trying",
          "tryna",
          "gon",
          "like",
          "wish",
          "intend",
          "even",
          "actually",
          "really",
          "ever");

  private static final Set<String> ADDITIVE = Set.of("only", "just", "merely");

  /** A phrase that ends so says no by itself; a negation before it is part of it. */
  private static final Set<String> ENDINGS = Set.of("anymore", "longer", "either");

  private static final Set<String> ASKED = Set.of("asked", "asks", "asking", "wondered");

  private static final Set<String> INTENT =
      Set.of(
          "going",
          "gonna",
          "gon",
          "gunna",
          "finna",
          "boutta",
          "bouta",
          "about",
          "will",
          "ill",
          "imma",
          "ima",
          "decided",
          "resolved",
          "intend",
          "planning",
          "shall");

  private static final int INTENT_REACH = 3;

  /** Told as back again, it is no longer past. */
  private static final Set<String> AGAIN =
      Set.of("again", "still", "back", "lately", "recently", "nowadays", "stronger", "worse");

  /** Reads one hit. */
  public Reading read(CharSequence text, SentenceSpans sentences, Hit hit, Cues cues) {
    // Bounded on either side, so that a text without sentence ends costs no more than any other.
    int from = Math.max(sentences.start(sentences.at(hit.start())), hit.start() - REACH);
    int to = Math.max(hit.end(), sentences.end(sentences.at(hit.end() - 1)));
    to = Math.min(to, hit.end() + REACH);
    WordRun before = WordRun.of(text, from, hit.start());
    WordRun inside = WordRun.of(text, hit.start(), hit.end());

    Person person = person(before, inside, hit, cues, from);
    TimeFrame time = time(text, cues, hit, from, to);
    Reading plain =
        new Reading(
            person.subject,
            time,
            Modality.ASSERTED,
            person.first,
            person.addressed,
            false,
            intends(before, inside),
            false,
            "");

    Optional<Hit> idiom = covering(cues, hit);
    if (idiom.isPresent()) {
      return plain.asIdiom(words(text, idiom.get()));
    }
    Optional<Hit> negation = negation(before, hit, cues, from);
    if (negation.isPresent() && !affirmedAfter(text, inside, hit, to)) {
      return plain.as(Modality.NEGATED, words(text, negation.get()));
    }
    if (askedAbout(before)) {
      return plain.as(Modality.QUESTION, "asked by somebody");
    }
    if (quoted(text, from, hit, before, cues)) {
      return plain.as(Modality.QUOTATION, "quotation marks");
    }
    return byCues(text, plain, hit, cues, from, to);
  }

  private static Reading byCues(
      CharSequence text, Reading plain, Hit hit, Cues cues, int from, int to) {
    boolean sincere = cues.has(Cue.SINCERITY);
    Optional<Hit> info = cues.in(Cue.QUESTION_INFO, from, to);
    if (info.isPresent() && !plain.firstPerson()) {
      return plain.as(Modality.QUESTION, words(text, info.get()));
    }
    Optional<Hit> lyric = cues.in(Cue.LYRIC, 0, text.length());
    if (lyric.isPresent() && !sincere) {
      return plain.as(Modality.QUOTATION, words(text, lyric.get()));
    }
    Optional<Hit> quotation = cues.in(Cue.QUOTATION, from, hit.start());
    if (quotation.isPresent() && !plain.firstPerson()) {
      return plain.as(Modality.QUOTATION, words(text, quotation.get()));
    }
    for (Cue cue : List.of(Cue.FICTION, Cue.CHARACTER, Cue.GAME_SPORT)) {
      Optional<Hit> story = cues.in(cue, from, to);
      if (story.isPresent() && !sincere) {
        return plain.as(
            cue == Cue.GAME_SPORT ? Modality.HYPERBOLE : Modality.FICTION,
            words(text, story.get()));
      }
    }
    Optional<Hit> hyperbole = cues.in(Cue.HYPERBOLE, from, to);
    if (hyperbole.isPresent() && !sincere) {
      return plain.as(Modality.HYPERBOLE, words(text, hyperbole.get()));
    }
    Optional<Hit> joke = cues.in(Cue.JOKE, 0, text.length());
    if (joke.isPresent() && !sincere) {
      return plain.asJoke(words(text, joke.get()));
    }
    return plain;
  }

  /** A fixed expression that holds the hit, or most of it, and says more than it. */
  private static Optional<Hit> covering(Cues cues, Hit hit) {
    for (Cue cue : List.of(Cue.IDIOM, Cue.HYPERBOLE)) {
      for (Hit idiom : cues.within(cue, hit.start() - REACH, hit.end() + REACH)) {
        int shared = Math.min(idiom.end(), hit.end()) - Math.max(idiom.start(), hit.start());
        boolean longer = idiom.end() - idiom.start() >= hit.end() - hit.start();
        boolean most = 2 * shared > hit.end() - hit.start();
        if (longer && (idiom.covers(hit) || (cue == Cue.IDIOM && most))) {
          return Optional.of(idiom);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> negation(WordRun before, Hit hit, Cues cues, int from) {
    if (cues.in(Cue.AFFIRMING_NEGATION, from, hit.end()).isPresent()) {
      return Optional.empty();
    }
    return last(cues, Cue.NEGATION, from, hit.start())
        .filter(negation -> reaches(before, negation));
  }

  private static boolean reaches(WordRun before, Hit negation) {
    int between = 0;
    for (int i = before.size() - 1; i >= 0 && before.start(i) >= negation.end(); i--) {
      between++;
    }
    if (between > NEGATION_REACH) {
      return false;
    }
    boolean raised = false;
    for (int i = before.size() - between; i < before.size(); i++) {
      String word = before.word(i);
      if (BARRIERS.contains(word)) {
        return false;
      }
      if (i == before.size() - between && ADDITIVE.contains(word)) {
        return false;
      }
      if ((Persons.first(word) || Persons.third(word)) && !raised && between > 1) {
        // "I don't know I want to die": a subject after the negation opens a clause of its own.
        return false;
      }
      raised |= RAISING.contains(word);
    }
    return true;
  }

  /** "I'm not going to kill myself yet" denies nothing; "don't want to live anymore" neither. */
  private static boolean affirmedAfter(CharSequence text, WordRun inside, Hit hit, int to) {
    if (inside.size() > 0 && ENDINGS.contains(inside.word(inside.size() - 1))) {
      return true;
    }
    WordRun after = WordRun.of(text, hit.end(), Math.min(to, text.length()));
    return after.size() > 0 && after.word(0).equals("yet");
  }

  /** "My doctor asked if I have thoughts of ...": asked is not said. */
  private static boolean askedAbout(WordRun before) {
    for (int i = 0; i + 2 < before.size(); i++) {
      if (ASKED.contains(before.word(i)) && !Persons.first(before.word(Math.max(0, i - 1)))) {
        for (int j = i + 1; j < Math.min(before.size(), i + 4); j++) {
          if (before.word(j).equals("if") || before.word(j).equals("whether")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "Going to", "about to", "will" right before the hit or in it. */
  private static boolean intends(WordRun before, WordRun inside) {
    int from = Math.max(0, before.size() - INTENT_REACH);
    for (int i = from; i < before.size(); i++) {
      if (INTENT.contains(before.word(i))) {
        return true;
      }
    }
    return any(inside, INTENT::contains);
  }

  private static boolean quoted(CharSequence text, int from, Hit hit, WordRun before, Cues cues) {
    int marks = 0;
    for (int i = from; i < hit.start(); i++) {
      if (text.charAt(i) == '"') {
        marks++;
      }
    }
    if (marks % 2 == 0) {
      return false;
    }
    if (wrapped(text)) {
      return false;
    }
    boolean closes = false;
    int limit = Math.min(text.length(), hit.end() + REACH);
    for (int i = hit.end(); i < limit && !closes; i++) {
      closes = text.charAt(i) == '"';
    }
    return closes && !saysSoThemself(before, cues, from, hit);
  }

  /** A post that is one quotation from end to end is somebody's habit of writing, no quotation. */
  private static boolean wrapped(CharSequence text) {
    String all = text.toString().strip();
    return all.length() > 1 && all.charAt(0) == '"' && all.indexOf('"', 1) == all.length() - 1;
  }

  private static boolean saysSoThemself(WordRun before, Cues cues, int from, Hit hit) {
    if (cues.in(Cue.SINCERITY, from, hit.end()).isPresent()) {
      return true;
    }
    for (int i = 0; i + 1 < before.size(); i++) {
      if (Persons.first(before.word(i))
          && Set.of(
                  "said", "say", "told", "tell", "thought", "think", "wrote", "like", "keep",
                  "just")
              .contains(before.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static TimeFrame time(CharSequence text, Cues cues, Hit hit, int from, int to) {
    boolean now = cues.in(Cue.TIME_NOW, from, to).isPresent();
    boolean soon =
        hit.entry().has(Tag.TIME)
            || cues.in(Cue.TIME_SOON, hit.start() - NEAR, hit.end() + NEAR).isPresent();
    if (cues.in(Cue.RECENT_PAST, from, to).isPresent() && !now) {
      return TimeFrame.RECENT_PAST;
    }
    if (cues.in(Cue.PAST, from, to).isPresent() && !now && !soon) {
      boolean again = any(WordRun.of(text, from, Math.min(to, text.length())), AGAIN::contains);
      return again ? TimeFrame.NOW : TimeFrame.PAST;
    }
    if (soon || now) {
      return soon ? TimeFrame.SOON : TimeFrame.NOW;
    }
    return cues.in(Cue.CONDITIONAL, from, hit.start()).isPresent()
        ? TimeFrame.CONDITIONAL
        : TimeFrame.NOW;
  }

  private static Person person(WordRun before, WordRun inside, Hit hit, Cues cues, int from) {
    boolean firstInside = any(inside, Persons::first);
    if (hit.entry().has(Tag.THIRD_PERSON)) {
      return new Person(Subject.OTHER, false, false);
    }
    if (any(inside, Set.of("himself", "herself", "themselves", "themself")::contains)) {
      return new Person(Subject.OTHER, false, false);
    }
    if (any(inside, Set.of("yourself", "urself", "yourselves")::contains)) {
      return new Person(Subject.OTHER, false, true);
    }
    for (Cue cue : List.of(Cue.PUBLIC_FIGURE, Cue.CHARACTER)) {
      if (cues.in(cue, from, hit.start()).isPresent() && !firstInside) {
        return new Person(
            cue == Cue.CHARACTER ? Subject.CHARACTER : Subject.PUBLIC_FIGURE, false, false);
      }
    }
    if (firstInside) {
      return new Person(Subject.SELF, true, false);
    }
    Optional<Hit> other = last(cues, Cue.OTHER_PERSON, from, hit.start());
    for (int i = before.size() - 1; i >= 0; i--) {
      String word = before.word(i);
      int start = before.start(i);
      if (other.isPresent() && start >= other.get().start() && start < other.get().end()) {
        return new Person(Subject.OTHER, false, false);
      }
      if (Persons.first(word)) {
        return new Person(Subject.SELF, true, false);
      }
      if (Persons.second(word)) {
        return new Person(Subject.OTHER, false, true);
      }
      if (Persons.third(word)) {
        return new Person(Subject.OTHER, false, false);
      }
    }
    return new Person(Subject.SELF, false, false);
  }

  private static Optional<Hit> last(Cues cues, Cue cue, int from, int to) {
    List<Hit> within = cues.within(cue, from, to);
    return within.isEmpty() ? Optional.empty() : Optional.of(within.get(within.size() - 1));
  }

  private static boolean any(WordRun run, Predicate<String> test) {
    for (int i = 0; i < run.size(); i++) {
      if (test.test(run.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static String words(CharSequence text, Hit hit) {
    return text.subSequence(hit.start(), hit.end()).toString();
  }

  private record Person(Subject subject, boolean first, boolean addressed) {}
}
