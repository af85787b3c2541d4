package earshot.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints what the automaton costs by lexicon size; run by hand, as a test would only be noise. */
final class AutomatonSpeed {
  private AutomatonSpeed() {}

  @SuppressWarnings("SystemOut") // A program to run by hand.
  public static void main(String[] args) {
    Random random = new Random(7);
    List<String> vocabulary = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      vocabulary.add(word(random));
    }
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      posts.add(words(random, vocabulary, 17));
    }
    for (int size : new int[] {500, 5_000, 50_000}) {
      // An entry of 40 literals, as a steward writes them; each tenth with a gap.
      String[] phrases = new String[size / 40];
      for (int i = 0; i < phrases.length; i++) {
        phrases[i] =
            group(random, vocabulary, 5)
                + " "
                + group(random, vocabulary, 4)
                + " "
                + group(random, vocabulary, 1)
                + "?"
                + (i % 10 == 0 ? " <3> " + words(random, vocabulary, 1) : "");
      }
      Lexicon lexicon = Finding.lexicon(phrases);
      long before = System.nanoTime();
      Automaton automaton = Automaton.of(lexicon);
      double built = (System.nanoTime() - before) / 1e9;
      double best = Double.MAX_VALUE;
      long hits = 0;
      for (int round = 0; round < 300; round++) {
        hits = 0;
        long start = System.nanoTime();
        for (String post : posts) {
          hits += automaton.find(post).size();
        }
        best = Math.min(best, (System.nanoTime() - start) / 1e3 / posts.size());
      }
      System.out.printf(
          Locale.ROOT,
          "%,d literals: built in %.2f s; %.2f us a post of 17 words, %.2f hits a post%n",
          automaton.literals(),
          built,
          best,
          hits / (double) posts.size());
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(7); i > 0; i--) {
      word.append("eeeetttaaaooiinnsshhrrdlcumwfgypbvk".charAt(random.nextInt(35)));
    }
    return word.toString();
  }

  private static String group(Random random, List<String> vocabulary, int count) {
    return "(" + words(random, vocabulary, count).replace(' ', '|') + ")";
  }

  private static String words(Random random, List<String> vocabulary, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Few words make most of a text.
      double skew = random.nextDouble();
      words.add(vocabulary.get((int) (skew * skew * skew * vocabulary.size())));
    }
    return String.join(" ", words);
  }
}
