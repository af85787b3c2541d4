package earshot.signal;

import earshot.context.ContextReader;
import earshot.context.Cues;
import earshot.context.GenreReader;
import earshot.context.Grammar;
import earshot.context.Reading;
import earshot.language.SentenceParser;
import earshot.language.SentenceSplitter;
import earshot.lexicon.Automaton;
import earshot.lexicon.Evidence;
import earshot.lexicon.Hit;
import earshot.lexicon.Lexicon;
import earshot.lexicon.Tag;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.text.NormalizedText;
import earshot.text.SentenceSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds evidence in a text and reads how it is meant. Immutable and thread-safe. */
public final class SignalDetector {
  private static final int LONGEST_PHRASE = 200;

  private final Automaton automaton;
  private final ContextReader context = new ContextReader();
  private final GenreReader genres = new GenreReader();

  /** A detector over a lexicon's phrases. */
  public SignalDetector(Lexicon lexicon) {
    automaton = Automaton.of(lexicon);
  }

  /** All evidence in a text. */
  public Findings detect(NormalizedText text) {
    List<Hit> hits = automaton.find(text);
    Cues cues = Cues.among(hits);
    Genre genre = genres.read(cues);
    if (hits.stream().noneMatch(hit -> hit.entry().evidence().isPresent())) {
      return new Findings(List.of(), cues, genre);
    }
    SentenceSpans sentences = SentenceSpans.of(text.text());
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : withoutCovered(hits)) {
      Optional<Evidence> evidence = hit.entry().evidence();
      if (evidence.isPresent()) {
        Reading reading = context.read(text.text(), sentences, hit, cues);
        findings.add(finding(text, hit, evidence.get(), reading, genre));
      }
    }
    return new Findings(findings, cues, genre);
  }

  /**
   * The same findings after a parser was asked about those that could change the verdict: severe
   * enough to flag, or denied though they would be.
   */
  public Findings refined(
      Findings findings, NormalizedText text, SentenceSplitter splitter, SentenceParser parser) {
    Grammar grammar = new Grammar(text, splitter, parser);
    List<Finding> refined = new ArrayList<>();
    for (Finding finding : findings.list()) {
      if (!isCandidate(finding)) {
        refined.add(finding);
        continue;
      }
      Reading reading = grammar.refine(finding.reading(), finding.hit(), findings.cues());
      Evidence evidence = finding.hit().entry().evidence().orElseThrow();
      refined.add(finding(text, finding.hit(), evidence, reading, findings.genre()));
    }
    return new Findings(refined, findings.cues(), findings.genre());
  }

  /** Whether a parser's answer could change the verdict on it. */
  public static boolean isCandidate(Finding finding) {
    Level base = finding.hit().entry().evidence().map(Evidence::level).orElse(Level.NONE);
    return base.atLeast(Level.MODERATE)
        && !finding.has(Tag.WEAK)
        && !finding.reading().idiom()
        && (finding.reading().modality() == Modality.ASSERTED
            || finding.reading().modality() == Modality.NEGATED);
  }

  private static Finding finding(
      NormalizedText text, Hit hit, Evidence evidence, Reading reading, Genre genre) {
    int start = hit.originalStart(text);
    int end = hit.originalEnd(text);
    Level level = Qualifier.qualify(hit.entry(), evidence, reading, genre);
    Form form = text.obfuscated(hit.start(), hit.end()) ? Form.OBFUSCATED : hit.entry().form();
    Signal signal =
        new Signal(
            evidence.category(),
            hit.entry().id(),
            start,
            end,
            text.original().substring(start, end),
            reading.subject(),
            reading.time(),
            reading.modality(),
            form,
            level,
            0);
    return new Finding(signal, hit, reading);
  }

  /** Drops evidence inside other evidence of its category that is as severe or more so. */
  private static List<Hit> withoutCovered(List<Hit> hits) {
    List<Hit> kept = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).entry().evidence().isPresent() && !shadowed(hits, i)) {
        kept.add(hits.get(i));
      }
    }
    return kept;
  }

  /** Hits come in order of their start, so only near ones can cover each other. */
  private static boolean shadowed(List<Hit> hits, int i) {
    Hit hit = hits.get(i);
    for (int j = i - 1; j >= 0 && hits.get(j).start() >= hit.start() - LONGEST_PHRASE; j--) {
      if (shadows(hits.get(j), hit)) {
        return true;
      }
    }
    for (int j = i + 1; j < hits.size() && hits.get(j).start() == hit.start(); j++) {
      if (shadows(hits.get(j), hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shadows(Hit other, Hit hit) {
    if (other.equals(hit) || !other.covers(hit)) {
      return false;
    }
    Optional<Evidence> mine = hit.entry().evidence();
    Optional<Evidence> theirs = other.entry().evidence();
    if (mine.isEmpty() || theirs.isEmpty() || mine.get().category() != theirs.get().category()) {
      return false;
    }
    boolean longer = other.end() - other.start() > hit.end() - hit.start();
    boolean earlier = other.entry().id().compareTo(hit.entry().id()) < 0;
    int severity = theirs.get().level().compareTo(mine.get().level());
    return severity > 0 || (severity == 0 && (longer || earlier));
  }
}
