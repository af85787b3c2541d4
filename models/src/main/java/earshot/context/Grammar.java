package earshot.context;

import earshot.language.Dependencies;
import earshot.language.Person;
import earshot.language.SentenceParser;
import earshot.language.SentenceRange;
import earshot.language.SentenceSplitter;
import earshot.lexicon.Cue;
import earshot.lexicon.Hit;
import earshot.lexicon.Tag;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.text.NormalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads evidence again with the grammar of its sentence: a denial that stands too far off for the
 * word rules, and whom an unnamed verb is said of. Asked about one text; parses each sentence once.
 */
public final class Grammar {
  private final NormalizedText text;
  private final List<SentenceRange> sentences;
  private final SentenceParser parser;
  private final Map<SentenceRange, Dependencies> parsed = new HashMap<>();

  /** A reader of one text. */
  public Grammar(NormalizedText text, SentenceSplitter splitter, SentenceParser parser) {
    this.text = text;
    this.parser = parser;
    sentences = splitter.split(text.original());
  }

  /** The reading with what grammar adds; the same where it adds nothing. */
  public Reading refine(Reading reading, Hit hit, Cues cues) {
    int start = hit.originalStart(text);
    int end = hit.originalEnd(text);
    Optional<SentenceRange> sentence =
        sentences.stream().filter(s -> s.start() <= start && end <= s.end()).findFirst();
    if (sentence.isEmpty() || text.obfuscated(hit.start(), hit.end())) {
      return reading;
    }
    Dependencies grammar =
        parsed.computeIfAbsent(
            sentence.get(), s -> new Dependencies(parser.parse(s.of(text.original()))));
    int from = start - sentence.get().start();
    int to = end - sentence.get().start();
    Reading refined = reading;
    if (reading.modality() == Modality.ASSERTED
        && grammar.negated(from, to)
        && mayDeny(hit, cues)) {
      refined = refined.as(Modality.NEGATED, "grammar of the sentence");
    }
    if (reading.subject() == Subject.OTHER
        && !reading.addressed()
        && !hit.entry().has(Tag.THIRD_PERSON)
        && grammar.subject(from, to) == Person.FIRST) {
      refined = refined.about(Subject.SELF);
    } else if (reading.subject() == Subject.SELF
        && !reading.firstPerson()
        && grammar.subject(from, to) == Person.THIRD) {
      refined = refined.about(Subject.OTHER);
    }
    return refined;
  }

  /** Grammar alone may err on loose writing: a word of denial must stand before the phrase too. */
  private static boolean mayDeny(Hit hit, Cues cues) {
    int from = Math.max(0, hit.start() - ContextReader.REACH);
    return !cues.within(Cue.NEGATION, from, hit.start()).isEmpty()
        && cues.within(Cue.AFFIRMING_NEGATION, from, hit.end()).isEmpty();
  }
}
