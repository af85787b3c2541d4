package earshot.cli;

import java.util.Locale;

/** What this JVM's memory holds. */
final class Heap {
  private static final long MIB = 1 << 20;

  /** What to tell where it did not suffice. */
  static final String EXHAUSTED =
      String.format(
          Locale.ROOT,
          "%,d MB of memory are too little; give it more, such as: earshot -J-Xmx3g ...",
          Runtime.getRuntime().maxMemory() / MIB);

  private Heap() {}

  /** Whether a fault comes of too little memory. */
  static boolean isExhausted(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
