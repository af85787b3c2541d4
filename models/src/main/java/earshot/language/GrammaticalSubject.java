package earshot.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Of whom a word is said: its own subject, or that of what governs it. */
final class GrammaticalSubject {
  private static final Set<String> FIRST =
      Set.of(
          "i", "im", "ive", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
  private static final Set<String> SECOND =
      Set.of("you", "u", "ya", "your", "ur", "yours", "yourself", "yourselves", "thou");

  /** "i promised him to live": here the object is not the one who does it. */
  private static final String SUBJECT_CONTROL = "promise";

  private final SyntaxTree tree;

  GrammaticalSubject(SyntaxTree tree) {
    this.tree = tree;
  }

  Person of(int node) {
    int current = node;
    int below = -1;
    for (int steps = 0; steps < tree.size(); steps++) {
      Optional<Person> said = saidOf(current, below);
      if (said.isPresent()) {
        return said.get();
      }
      if (!tree.hasParent(current)) {
        break;
      }
      below = current;
      current = tree.parent(current);
    }
    return reflexive(node);
  }

  private Optional<Person> saidOf(int node, int below) {
    if (below >= 0 && tree.isRelated(below, "nsubj", "nsubj:pass")) {
      // "suicidal thoughts plague me": the subject is the matter, the object the person.
      return tree.child(node, "obj", "iobj")
          .map(this::person)
          .filter(person -> person != Person.THIRD);
    }
    Optional<Integer> owner = tree.child(node, "nmod:poss");
    if (owner.isPresent() && tree.tagged(node, "NN")) {
      return owner.map(this::person);
    }
    // "he told me to ..."
    if (below >= 0
        && tree.isRelated(below, "xcomp")
        && tree.tagged(below, "VB")
        && !tree.lemma(node).equals(SUBJECT_CONTROL)) {
      Optional<Integer> object = tree.child(node, "obj", "iobj").filter(each -> each < below);
      if (object.isPresent()) {
        return object.map(this::person);
      }
    }
    Optional<Integer> subject = tree.child(node, "nsubj", "nsubj:pass", "csubj");
    if (subject.isPresent() && isRelative(subject.get())) {
      return tree.hasParent(node) ? Optional.of(person(tree.parent(node))) : Optional.empty();
    }
    return subject.map(this::person);
  }

  private boolean isRelative(int node) {
    return tree.tagged(node, "WP") || tree.tagged(node, "WDT");
  }

  private Person person(int node) {
    String word = tree.token(node).word().toLowerCase(Locale.ROOT);
    if (FIRST.contains(word)) {
      return Person.FIRST;
    }
    return SECOND.contains(word) ? Person.SECOND : Person.THIRD;
  }

  /** "to kill myself": nobody does it yet, but the object says who is meant. */
  private Person reflexive(int node) {
    return tree.children(node).stream()
        .filter(child -> tree.isRelated(child, "obj", "obl", "nmod", "dep"))
        .map(this::person)
        .filter(person -> person != Person.THIRD)
        .findFirst()
        .orElse(Person.NONE);
  }
}
