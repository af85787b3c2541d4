package earshot.language;

import earshot.language.ParsedSentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ways through a parsed sentence: up to the governor, down to the dependants. */
final class SyntaxTree {
  private final List<Token> tokens;
  private final List<List<Integer>> children = new ArrayList<>();

  SyntaxTree(ParsedSentence sentence) {
    tokens = sentence.tokens();
    tokens.forEach(token -> children.add(new ArrayList<>()));
    for (int i = 0; i < tokens.size(); i++) {
      if (hasParent(i)) {
        children.get(parent(i)).add(i);
      }
    }
  }

  int size() {
    return tokens.size();
  }

  Token token(int node) {
    return tokens.get(node);
  }

  String lemma(int node) {
    return token(node).lemma();
  }

  boolean tagged(int node, String prefix) {
    return token(node).tag().startsWith(prefix);
  }

  boolean hasParent(int node) {
    return token(node).head() != Token.ROOT;
  }

  int parent(int node) {
    return token(node).head();
  }

  boolean isRelated(int node, String... relations) {
    return Set.of(relations).contains(token(node).relation());
  }

  List<Integer> children(int node) {
    return children.get(node);
  }

  /** The first dependant of one of these relations. */
  Optional<Integer> child(int node, String... relations) {
    return children(node).stream().filter(child -> isRelated(child, relations)).findFirst();
  }

  boolean anyChild(int node, Predicate<Integer> test) {
    return children(node).stream().anyMatch(test);
  }

  /** Whether a token touches a range of characters. */
  boolean within(int node, int start, int end) {
    return token(node).start() < end && token(node).end() > start;
  }

  /**
   * The word that governs a range of characters: the one in it whose own head lies outside. Where
   * the parse tore the range apart, a verb before anything else, then the first.
   */
  Optional<Integer> governor(int start, int end) {
    Optional<Integer> first = Optional.empty();
    for (int i = 0; i < size(); i++) {
      if (within(i, start, end) && !(hasParent(i) && within(parent(i), start, end))) {
        if (tagged(i, "VB")) {
          return Optional.of(i);
        }
        if (first.isEmpty()) {
          first = Optional.of(i);
        }
      }
    }
    return first;
  }
}
