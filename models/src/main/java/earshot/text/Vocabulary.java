package earshot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that are known, how common they are, which of them belong to the field, and the
 * misspellings of those. Read once from this package's resources; immutable.
 */
final class Vocabulary {
  /** Posts that a word of the field is taken to stand in at least, so that it wins a close call. */
  private static final int FEWEST_DOMAIN_POSTS = 150;

  private static final int SHORTEST_CORRECTED = 5;

  /** Words of one or two letters are noise in word lists; only these take part in segmentation. */
  private static final Set<String> SHORT_WORDS =
      Set.of(
          ("a i am an as at be by do go he hi if im in is it me my no of oh ok on or so to up us we"
                  + " ur")
              .split(" "));

  private static final Vocabulary STANDARD = read();

  private final WordTable posts;
  private final WordTable costs;
  private final WordTable domain;
  private final WordTable corrections;
  private final List<String> corrected;

  /** Known words by length and first letter, for masked letters. */
  private final Map<Integer, List<String>> shelves;

  private Vocabulary(
      Map<String, Integer> posts, Set<String> domain, Map<String, String> misspellings) {
    this.posts = new WordTable(posts);
    this.costs = new WordTable(costs(posts));
    Map<String, Integer> domainWords = new LinkedHashMap<>();
    domain.forEach(word -> domainWords.put(word, 1));
    this.domain = new WordTable(domainWords);
    this.corrected = new ArrayList<>();
    Map<String, Integer> indexes = new LinkedHashMap<>();
    misspellings.forEach(
        (wrong, right) -> {
          indexes.put(wrong, corrected.size());
          corrected.add(right);
        });
    this.corrections = new WordTable(indexes);
    this.shelves = new HashMap<>();
    posts
        .keySet()
        .forEach(
            word ->
                shelves
                    .computeIfAbsent(shelf(word.length(), word.charAt(0)), k -> new ArrayList<>())
                    .add(word));
  }

  static Vocabulary standard() {
    return STANDARD;
  }

  /** In how many posts of the counted background the word stood, or -1 for an unknown word. */
  int posts(char[] text, int start, int end) {
    return posts.get(text, start, end);
  }

  boolean knows(char[] text, int start, int end) {
    return posts.get(text, start, end) >= 0;
  }

  boolean isDomain(char[] text, int start, int end) {
    return domain.get(text, start, end) >= 0;
  }

  /** What a misspelt word of the field should be (one or more words), or null if it is none. */
  String correction(char[] text, int start, int end) {
    int index = corrections.get(text, start, end);
    return index < 0 ? null : corrected.get(index);
  }

  /** As {@link #correction(char[], int, int)} for one who has the hash of the range already. */
  String correction(char[] text, int start, int end, int hash) {
    int index = corrections.get(text, start, end, hash);
    return index < 0 ? null : corrected.get(index);
  }

  /**
   * How unlikely each word is, in hundredths of a natural unit; only words fit for segmentation.
   */
  WordTable costs() {
    return costs;
  }

  /** Known words of a length that begin with a letter. */
  List<String> beginning(char first, int length) {
    return shelves.getOrDefault(shelf(length, first), List.of());
  }

  private static int shelf(int length, char first) {
    return length << 16 | first;
  }

  private static Map<String, Integer> costs(Map<String, Integer> posts) {
    double total = posts.values().stream().mapToLong(Integer::longValue).sum();
    Map<String, Integer> costs = new LinkedHashMap<>();
    posts.forEach(
        (word, count) -> {
          if (word.length() > 2 ? count >= 20 : SHORT_WORDS.contains(word)) {
            costs.put(word, (int) Math.round(-100 * Math.log(count / total)));
          }
        });
    return costs;
  }

  private static Vocabulary read() {
    Map<String, Integer> posts = new LinkedHashMap<>();
    for (String line : TextResource.lines("words.txt.gz")) {
      int space = line.indexOf(' ');
      posts.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
    }
    Set<String> domain = new HashSet<>();
    Map<String, String> listed = new TreeMap<>();
    for (String line : TextResource.lines("domain-words.txt")) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        domain.addAll(List.of(line.strip().split(" +")));
      } else {
        for (String wrong : line.substring(colon + 1).strip().split(" +")) {
          listed.put(wrong, line.substring(0, colon));
        }
      }
    }
    domain.forEach(word -> posts.merge(word, FEWEST_DOMAIN_POSTS, Math::max));
    posts.keySet().removeAll(listed.keySet());
    Map<String, String> misspellings = misspellings(domain, posts);
    misspellings.putAll(listed);
    return new Vocabulary(posts, domain, misspellings);
  }

  /** All strings one edit away from a domain word that are no known word themselves. */
  private static Map<String, String> misspellings(Set<String> domain, Map<String, Integer> posts) {
    Map<String, String> misspellings = new TreeMap<>();
    domain.stream()
        .filter(word -> word.length() >= SHORTEST_CORRECTED)
        // The commoner word is the likelier one where two are equally near.
        .sorted((a, b) -> Integer.compare(posts.get(b), posts.get(a)))
        .forEach(
            word -> {
              for (String wrong : edits(word)) {
                if (!posts.containsKey(wrong)) {
                  misspellings.putIfAbsent(wrong, word);
                }
              }
            });
    return misspellings;
  }

  /**
   * One deletion, swap, substitution or insertion; the first letter is hardly ever the wrong one.
   */
  private static Collection<String> edits(String word) {
    Set<String> edits = new HashSet<>();
    for (int i = 1; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      if (!tail.isEmpty()) {
        if (word.length() > SHORTEST_CORRECTED) {
          edits.add(head + tail.substring(1));
        }
        edits.add(
            word.substring(0, i - 1) + tail.charAt(0) + word.charAt(i - 1) + tail.substring(1));
      }
      for (char letter = 'a'; letter <= 'z'; letter++) {
        edits.add(head + letter + tail);
        if (!tail.isEmpty()) {
          edits.add(head + letter + tail.substring(1));
        }
      }
    }
    return edits;
  }
}
