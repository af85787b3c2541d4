package earshot.console.store;

/** The store does not answer, or refuses. The message quotes nothing of a post. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
