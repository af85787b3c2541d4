package earshot.embedded.broker;

/** Why a broker did not start, in words that say what to do. */
final class StartFailure {

  private StartFailure() {}

  /** One line for whoever started the broker. */
  static String explain(Throwable failure, String data, String port) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Failed to acquire lock")) {
        return "the data directory " + data + " is in use by another process";
      }
      if (cause instanceof java.net.BindException || message.contains("Address already in use")) {
        return "port " + port + " of 127.0.0.1 is taken by another process";
      }
      root = cause;
    }
    return root.toString().replaceAll("\\s+", " ");
  }
}
