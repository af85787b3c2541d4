package earshot.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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
    return new Failure(e.getMessage() + plain(e), e);
  }

  private static String plain(IOException e) {
    if (e instanceof NoSuchFileException) {
      return " does not exist";
    }
    if (e instanceof FileAlreadyExistsException) {
      return " is there already, and is no folder";
    }
    return e instanceof AccessDeniedException ? " may not be read or written" : "";
  }
}
