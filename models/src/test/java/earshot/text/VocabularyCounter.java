package earshot.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Counts in how many posts each word stands and writes the vocabulary resource: {@code
 * VocabularyCounter OUTPUT.gz POSTS.jsonl.gz...}. Not run by the build.
 *
 * <p>Only words of ASCII letters seen in at least {@value #FEWEST_POSTS} posts are kept, and never
 * a word from a handle, a hashtag, an address or a link, so that nobody is named by it.
 */
final class VocabularyCounter {
  private static final int FEWEST_POSTS = 8;
  private static final int MOST_WORDS = 58_000;
  private static final int LONGEST_WORD = 20;

  private final Map<String, Integer> posts = new HashMap<>();

  private VocabularyCounter() {}

  public static void main(String[] arguments) throws IOException {
    VocabularyCounter counter = new VocabularyCounter();
    for (int i = 1; i < arguments.length; i++) {
      counter.read(Path.of(arguments[i]));
    }
    counter.write(Path.of(arguments[0]));
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count(json.readTree(line).path("text").asText());
      }
    }
  }

  private void count(String text) {
    Set<String> seen = new HashSet<>();
    for (String chunk : text.split("\\s+")) {
      boolean namesSomebody =
          chunk.contains("@")
              || chunk.contains("#")
              || chunk.contains("/")
              || chunk.contains("_")
              || chunk.equals("USER")
              || chunk.contains("www.");
      if (namesSomebody) {
        continue;
      }
      String plain = chunk.toLowerCase(Locale.ROOT).replaceAll("(?<=[a-z])['\u2019](?=[a-z])", "");
      for (String word : plain.split("[^\\p{L}\\p{M}\\p{N}*$]+")) {
        if (word.length() <= LONGEST_WORD
            && word.matches("[a-z]+")
            && !word.matches(".*([a-z])\\1\\1.*")
            && (word.length() > 1 || word.equals("a") || word.equals("i"))) {
          seen.add(word);
        }
      }
    }
    seen.forEach(word -> posts.merge(word, 1, Integer::sum));
  }

  private void write(Path file) throws IOException {
    Map<String, Integer> kept = new TreeMap<>();
    posts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_POSTS)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_WORDS)
        .forEach(entry -> kept.put(entry.getKey(), rounded(entry.getValue())));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.US_ASCII)) {
      for (Map.Entry<String, Integer> entry : kept.entrySet()) {
        out.write(entry.getKey() + " " + entry.getValue() + "\n");
      }
    }
  }

  /** Two leading digits say enough for a comparison of likelihoods. */
  private static int rounded(int count) {
    int unit = 1;
    while (count / unit >= 100) {
      unit *= 10;
    }
    return Math.round((float) count / unit) * unit;
  }
}
