package earshot.language;

/** Reads the tone of one sentence. Implementations are safe for many threads. */
public interface SentimentReader {

  /** The tone; NEUTRAL with score 0 where there is nothing to read. Accepts any text. */
  Sentiment sentiment(String sentence);
}
