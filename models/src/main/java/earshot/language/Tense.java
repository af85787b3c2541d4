package earshot.language;

import java.util.Set;

/** Whether a word is carried by a verb in a past tense. */
final class Tense {
  private static final Set<String> UNREAL = Set.of("if", "unless", "like", "wish", "though");
  private static final Set<String> PAST_AUXILIARIES = Set.of("was", "were", "had", "did", "used");

  private final SyntaxTree tree;

  Tense(SyntaxTree tree) {
    this.tree = tree;
  }

  boolean isPast(int node) {
    int current = node;
    for (int steps = 0; steps < tree.size(); steps++) {
      if (isUnreal(current)) {
        return false;
      }
      if (carriesPast(current)) {
        return !hasUnrealGovernor(current);
      }
      if (isFinite(current) || startsAnew(current) || !tree.hasParent(current)) {
        return false;
      }
      current = tree.parent(current);
    }
    return false;
  }

  private boolean carriesPast(int node) {
    boolean modal =
        tree.anyChild(node, child -> tree.isRelated(child, "aux") && tree.tagged(child, "MD"));
    if (modal) {
      return false;
    }
    if (tree.tagged(node, "VBD")) {
      return true;
    }
    // "used to": taggers waver between VBD, VBN and an auxiliary.
    if (tree.lemma(node).equals("use") && tree.tagged(node, "VB")) {
      return tree.token(node).word().equalsIgnoreCase("used");
    }
    return tree.anyChild(
        node,
        child ->
            tree.isRelated(child, "aux", "cop", "aux:pass")
                && PAST_AUXILIARIES.contains(tree.token(child).word()));
  }

  private boolean isFinite(int node) {
    return tree.tagged(node, "VBP")
        || tree.tagged(node, "VBZ")
        || tree.anyChild(
            node,
            child ->
                tree.isRelated(child, "aux", "cop", "aux:pass")
                    && (tree.tagged(child, "VBP")
                        || tree.tagged(child, "VBZ")
                        || tree.tagged(child, "MD")));
  }

  /** "i didnt eat and want to die": a second verb in its own form has its own tense. */
  private boolean startsAnew(int node) {
    return tree.isRelated(node, "conj", "parataxis") && tree.token(node).tag().equals("VB");
  }

  private boolean isUnreal(int node) {
    if (tree.anyChild(node, child -> tree.lemma(child).equals("wish"))) {
      return true;
    }
    return tree.anyChild(
        node,
        child ->
            tree.isRelated(child, "mark", "advmod", "case") && UNREAL.contains(tree.lemma(child)));
  }

  private boolean hasUnrealGovernor(int node) {
    return tree.hasParent(node) && UNREAL.contains(tree.lemma(tree.parent(node)));
  }
}
