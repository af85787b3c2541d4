package earshot.language.corenlp;

import earshot.language.ParsedSentence;
import earshot.language.ParsedSentence.Token;
import earshot.language.SentenceParser;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Grammar by CoreNLP's neural dependency parser. All instances in a JVM share the models. */
public final class CoreNlpParser implements SentenceParser {

  /** Longest text that is parsed, in UTF-16 units: bounds the time that any sentence can take. */
  public static final int MAX_LENGTH = 500;

  /** Loaded by the first thread that parses. */
  private static final class Shared {
    static final StanfordCoreNLP PIPELINE = CoreNlp.pipeline("tokenize,pos,lemma,depparse");
  }

  /** Loads the models, if nobody has yet, and parses until the code is warm. */
  public CoreNlpParser warmUp() {
    for (int i = 0; i < 20; i++) {
      parse("We walked along the river and didn't talk about the things that we had planned.");
    }
    return this;
  }

  @Override
  public ParsedSentence parse(String sentence) {
    Objects.requireNonNull(sentence, "sentence");
    Apostrophes.Restored restored = Apostrophes.restore(CoreNlp.upTo(MAX_LENGTH, sentence));
    if (!CoreNlp.isReadable(restored.text())) {
      return new ParsedSentence(sentence, List.of());
    }
    Annotation annotation = new Annotation(restored.text());
    Shared.PIPELINE.annotate(annotation);
    List<Token> tokens = new ArrayList<>();
    for (CoreMap each : annotation.get(SentencesAnnotation.class)) {
      add(tokens, each, restored);
    }
    return new ParsedSentence(sentence, tokens);
  }

  private static void add(List<Token> tokens, CoreMap sentence, Apostrophes.Restored restored) {
    SemanticGraph graph = sentence.get(BasicDependenciesAnnotation.class);
    int before = tokens.size();
    for (CoreLabel label : sentence.get(TokensAnnotation.class)) {
      IndexedWord word = graph.getNodeByIndexSafe(label.index());
      IndexedWord head = word == null ? null : graph.getParent(word);
      tokens.add(
          new Token(
              restored.start(label.beginPosition()),
              restored.end(label.endPosition()),
              label.word(),
              label.lemma().toLowerCase(Locale.ROOT),
              label.tag(),
              head == null ? Token.ROOT : before + head.index() - 1,
              head == null ? "root" : graph.getEdge(head, word).getRelation().toString()));
    }
  }
}
