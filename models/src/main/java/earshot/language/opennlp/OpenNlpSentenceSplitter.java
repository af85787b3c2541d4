package earshot.language.opennlp;

import earshot.language.SentenceRange;
import earshot.language.SentenceSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Sentences by OpenNLP's English model and by line breaks. All instances share the model. */
public final class OpenNlpSentenceSplitter implements SentenceSplitter {

  /**
   * Longest stretch that the detector sees at once, in UTF-16 units. Its work on a stretch without
   * spaces grows with the square of the length, so a megabyte of full stops would take minutes.
   */
  private static final int WINDOW = 800;

  private static final ThreadLocal<SentenceDetectorME> DETECTORS =
      ThreadLocal.withInitial(() -> new SentenceDetectorME(Shared.MODEL));

  /** Loaded by the first thread that splits. */
  private static final class Shared {
    static final SentenceModel MODEL = load();

    private static SentenceModel load() {
      try (InputStream in = OpenNlpModels.open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read OpenNLP's English sentence model", e);
      }
    }
  }

  @Override
  public List<SentenceRange> split(String text) {
    Objects.requireNonNull(text, "text");
    List<SentenceRange> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      splitLine(text, start, end, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static void splitLine(String text, int from, int to, List<SentenceRange> into) {
    SentenceDetectorME detector = DETECTORS.get();
    int start = from;
    while (start < to) {
      int end = endOfWindow(text, start, to);
      Span[] spans = detector.sentPosDetect(text.substring(start, end));
      // The last sentence may go on beyond the window: it opens the next one, if there is another.
      boolean carriesOver = end < to && spans.length > 1;
      int whole = carriesOver ? spans.length - 1 : spans.length;
      int next = carriesOver ? start + spans[whole].getStart() : end;
      int covered = start;
      for (int i = 0; i < whole; i++) {
        // The detector may leave signs between two sentences: they belong to the earlier one.
        int sentenceEnd = i + 1 < spans.length ? start + spans[i + 1].getStart() : next;
        add(text, covered, sentenceEnd, into);
        covered = sentenceEnd;
      }
      add(text, covered, next, into);
      start = next;
    }
  }

  private static int endOfWindow(String text, int start, int lineEnd) {
    if (lineEnd - start <= WINDOW) {
      return lineEnd;
    }
    int limit = start + WINDOW;
    int space = text.lastIndexOf(' ', limit);
    if (space > start + WINDOW / 2) {
      return space;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }

  private static void add(String text, int from, int to, List<SentenceRange> into) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      into.add(new SentenceRange(start, end));
    }
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
