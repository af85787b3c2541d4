package earshot.pipeline.operator;

import java.util.Arrays;

/** Describes a failure without its message, which may quote what a person wrote. */
final class Failure {

  private Failure() {}

  /** The failure's class and the innermost places of our own code that it went through. */
  static String inWords(Throwable failure) {
    String places =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("earshot."))
            .limit(3)
            .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + line(frame))
            .reduce((inner, outer) -> inner + " < " + outer)
            .orElse("outside earshot");
    return failure.getClass().getName() + " at " + places;
  }

  private static int line(StackTraceElement frame) {
    return frame.getLineNumber();
  }
}
