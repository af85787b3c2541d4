package earshot.embedded.node;

/** Why a node did not start, in words that say what to do. */
final class StartFailure {

  private StartFailure() {}

  /** One line for whoever started the node. */
  static String explain(Throwable failure, String data, String port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("failed to obtain node locks") || message.contains("lock is held")) {
        return "the data directory " + data + " is in use by another process, or not writable";
      }
      if (cause instanceof java.net.BindException || message.contains("Failed to bind to")) {
        return "port " + port + " of 127.0.0.1 is taken by another process";
      }
    }
    return oneLine(failure);
  }

  private static String oneLine(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString().replaceAll("\\s+", " ");
  }
}
