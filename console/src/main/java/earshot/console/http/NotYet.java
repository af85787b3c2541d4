package earshot.console.http;

/** An endpoint that is described but not built. It answers 501. */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NotYet() {}

  /** Never returns. */
  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  public static <T> T answer() {
    throw new NotYet();
  }
}
