package earshot.language;

import java.util.Set;

/**
 * Whether something denies a word, looking at the word and at those that govern it, one after the
 * other, for as long as a negation there still reaches down to it.
 */
final class Negation {
  private static final Set<String> NEGATORS = Set.of("not", "never", "n't", "nt", "neither", "nor");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "noone", "nothing");

  /** After these a negation means the opposite, or leaves the matter open: "cant stop thinking". */
  private static final Set<String> TURNING =
      Set.of(
          "stop",
          "quit",
          "help",
          "avoid",
          "resist",
          "shake",
          "escape",
          "wait",
          "fight",
          "control",
          "ignore",
          "forget",
          "deny",
          "lie",
          "joke",
          "kid",
          "exaggerate",
          "pretend",
          "mind",
          "care",
          "know",
          "understand",
          "afraid",
          "scared",
          "sure",
          "get",
          "keep",
          "find",
          "choice",
          "option",
          "doubt",
          "fear",
          "problem",
          "shame",
          "believe");

  /** A negation of these denies what follows: "i dont think i want to die". */
  private static final Set<String> RAISING =
      Set.of(
          "think",
          "want",
          "feel",
          "say",
          "suppose",
          "expect",
          "plan",
          "mean",
          "guess",
          "wish",
          "have",
          "be",
          "imply",
          "claim",
          "intend",
          "go",
          "need",
          "mention",
          "suggest",
          "like",
          "try",
          "decide",
          "consider",
          "hope");

  /** "i have never wanted to die so much": the degree affirms. */
  private static final Set<String> DEGREES = Set.of("more", "so", "this", "as", "such");

  private static final Set<String> TIMES =
      Set.of("day", "night", "moment", "hour", "minute", "second", "time", "week");

  private static final int DEGREE_REACH = 8;

  private final SyntaxTree tree;
  private final int start;
  private final int end;

  Negation(SyntaxTree tree, int start, int end) {
    this.tree = tree;
    this.start = start;
    this.end = end;
  }

  boolean denies(int node) {
    boolean denied = false;
    int current = node;
    // Up to the root; a parse is a tree, and the bound says so.
    for (int steps = 0; steps < tree.size(); steps++) {
      boolean turns = current != node && TURNING.contains(tree.lemma(current));
      if (turns) {
        return denied;
      }
      if (isNegated(current) || (current != node && hasNoObject(current))) {
        return !denied && !isDeniedBackground(current);
      }
      if (hasWithout(current)) {
        denied = !denied;
      }
      if (!reachesDownTo(current)) {
        return denied;
      }
      current = tree.parent(current);
    }
    return denied;
  }

  private boolean isNegated(int node) {
    return tree.anyChild(node, this::isNegator) || hasNoSubject(node);
  }

  private boolean isNegator(int child) {
    if (tree.within(child, start, end)) {
      return false;
    }
    String lemma = tree.lemma(child);
    boolean longer = lemma.equals("longer") || lemma.equals("long");
    if (longer && followsNo(child)) {
      return true;
    }
    if (tree.isRelated(child, "det", "advmod") && lemma.equals("no")) {
      return true;
    }
    return NEGATORS.contains(lemma)
        && tree.isRelated(child, "advmod", "neg", "cc", "cc:preconj", "det", "dep", "aux")
        && !affirms(child);
  }

  private boolean followsNo(int longer) {
    return longer > 0 && tree.lemma(longer - 1).equals("no");
  }

  /** "not only", "not just", "why not", "never ... so much". */
  private boolean affirms(int negator) {
    if (negator + 1 < tree.size()
        && Set.of("only", "just", "merely", "simply").contains(tree.lemma(negator + 1))
        && !tree.token(negator).word().startsWith("n'")) {
      return true;
    }
    if (tree.anyChild(tree.parent(negator), child -> tree.lemma(child).equals("why"))) {
      return true;
    }
    if (!tree.lemma(negator).equals("never")) {
      return false;
    }
    int last = Math.min(tree.size(), negator + DEGREE_REACH);
    for (int i = negator + 1; i < last; i++) {
      if (DEGREES.contains(tree.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "nobody wants to die", "no one wants to die". */
  private boolean hasNoSubject(int node) {
    return tree.child(node, "nsubj", "nsubj:pass")
        .filter(subject -> !tree.within(subject, start, end))
        .filter(
            subject ->
                NOBODY.contains(tree.lemma(subject))
                    || tree.anyChild(subject, child -> tree.lemma(child).equals("no")))
        .isPresent();
  }

  /** "i have no plan to die", where the parser hangs the wish on the having. */
  private boolean hasNoObject(int node) {
    return tree.child(node, "obj")
        .filter(object -> !tree.within(object, start, end))
        .filter(object -> !TURNING.contains(tree.lemma(object)))
        .filter(object -> tree.anyChild(object, child -> tree.lemma(child).equals("no")))
        .isPresent();
  }

  private boolean hasWithout(int node) {
    return tree.anyChild(
        node, child -> tree.lemma(child).equals("without") && !tree.within(child, start, end));
  }

  /**
   * "there isnt a day i dont want to die", "not a day goes by that ...": two negations, no denial.
   */
  private boolean isDeniedBackground(int node) {
    if (!tree.hasParent(node)) {
      return false;
    }
    int above = tree.parent(node);
    boolean timePasses =
        tree.child(above, "nsubj").filter(time -> TIMES.contains(tree.lemma(time))).isPresent();
    boolean describes =
        timePasses
            || tree.isRelated(node, "acl:relcl", "acl")
            || (tree.isRelated(node, "parataxis", "ccomp", "dep")
                && TIMES.contains(tree.lemma(above)));
    if (!describes) {
      return false;
    }
    return tree.anyChild(above, this::isNegator)
        || (tree.hasParent(above) && tree.anyChild(tree.parent(above), this::isNegator));
  }

  /** Whether a negation of the governor would reach this word. */
  private boolean reachesDownTo(int node) {
    if (!tree.hasParent(node)) {
      return false;
    }
    if (tree.isRelated(node, "ccomp")) {
      return RAISING.contains(tree.lemma(tree.parent(node)));
    }
    if (tree.isRelated(node, "conj")) {
      return joinsByOr(node) && tree.child(node, "nsubj").isEmpty();
    }
    if (tree.isRelated(node, "advcl")) {
      return hasWithout(node);
    }
    return tree.isRelated(
        node, "xcomp", "aux", "aux:pass", "cop", "obj", "obl", "nmod", "acl", "amod", "compound");
  }

  private boolean joinsByOr(int node) {
    return tree.anyChild(
        node,
        child ->
            tree.isRelated(child, "cc")
                && (tree.lemma(child).equals("or") || tree.lemma(child).equals("nor")));
  }
}
