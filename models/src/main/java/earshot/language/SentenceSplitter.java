package earshot.language;

import java.util.List;

/** Finds the sentences of a text. Implementations are safe for many threads. */
public interface SentenceSplitter {

  /**
   * The sentences in their order, each without the space around it; a line break always ends one.
   * Everything but white space lies in exactly one of them. Accepts any text.
   */
  List<SentenceRange> split(String text);
}
