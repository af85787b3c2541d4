package earshot.cli;

/** Exit codes, which scripts rely on. */
final class Exit {
  /** Done. */
  static final int OK = 0;

  /** Not done: the message says why. */
  static final int FAILURE = 1;

  /** The command line cannot be understood. */
  static final int USAGE = 2;

  /** Done, but some lines or records could not be used. */
  static final int SOME_BAD = 3;

  /** Stopped by a person, in order. */
  static final int INTERRUPTED = 130;

  private Exit() {}
}
