package earshot.language.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT network knows: lower case without accents, words and
 * signs apart, each word by the longest piece that fits, from the left (Devlin et al. 2019).
 * Immutable.
 */
final class WordPieces {
  private static final String FIRST = "[CLS]";
  private static final String LAST = "[SEP]";
  private static final String UNKNOWN = "[UNK]";
  private static final String WITHIN = "##";

  /** A longer word is one unknown piece, as the networks were trained. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int most;
  private final int first;
  private final int last;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary, int most) {
    this.vocabulary = vocabulary;
    this.most = most;
    first = required(FIRST);
    last = required(LAST);
    unknown = required(UNKNOWN);
  }

  /**
   * Reads the {@code tokenizer.json} of the Hugging Face format.
   *
   * @param most at most this many pieces of a text, the first and the last sign included
   * @throws IOException if it is none, or not of the kind WordPiece
   */
  static WordPieces read(InputStream tokenizer, int most) throws IOException {
    JsonNode words = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
    if (!words.isObject() || !words.has(FIRST)) {
      throw new IOException("has no model.vocab with " + FIRST + "; accepted: a WordPiece model");
    }
    Map<String, Integer> vocabulary = new HashMap<>(words.size() * 2);
    words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
    return new WordPieces(vocabulary, most);
  }

  private int required(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /** The pieces' numbers, between those that mark a text's beginning and end. */
  long[] of(String text) {
    String plain = plain(text);
    Ids ids = new Ids();
    ids.add(first);
    int at = 0;
    while (at < plain.length() && ids.size < most - 1) {
      int c = plain.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        while (end < plain.length() && Character.isLetterOrDigit(plain.codePointAt(end))) {
          end += Character.charCount(plain.codePointAt(end));
        }
        addWord(plain, at, end, ids);
      } else if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        addWord(plain, at, end, ids);
      }
      at = end;
    }
    ids.size = Math.min(ids.size, most - 1);
    ids.add(last);
    return Arrays.copyOf(ids.list, ids.size);
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 128) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      }
    }
    return lower;
  }

  private void addWord(String text, int start, int end, Ids ids) {
    if (end - start > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int before = ids.size;
    int from = start;
    while (from < end) {
      int to = end;
      Integer id = null;
      while (to > from && id == null) {
        String piece = text.substring(from, to);
        id = vocabulary.get(from == start ? piece : WITHIN + piece);
        to = id == null ? to - 1 : to;
      }
      if (id == null) {
        ids.size = before;
        ids.add(unknown);
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  private static final class Ids {
    private long[] list = new long[64];
    private int size;

    void add(int id) {
      if (size == list.length) {
        list = Arrays.copyOf(list, size * 2);
      }
      list[size++] = id;
    }
  }
}
