package earshot.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a command could not do its work, in one line that its user can act on. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Of a file that cannot be read or written; the plainest of these say only which file it is. */
  static Failure of(IOException e) {
    String what =
        e instanceof NoSuchFileException
            ? " does not exist"
            : e instanceof AccessDeniedException ? " may not be read or written" : "";
    return new Failure(e.getMessage() + what, e);
  }
}
