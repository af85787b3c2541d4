package earshot.cli;

import java.io.IOException;

/** Tells a reader that went away, such as {@code head}, from a real fault of writing. */
final class BrokenPipe {
  private BrokenPipe() {}

  /** Java has no type of its own for this, only the operating system's words. */
  static boolean is(IOException fault) {
    return String.valueOf(fault.getMessage()).contains("Broken pipe");
  }
}
