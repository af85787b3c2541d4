package earshot.pipeline.source.live;

import java.io.IOException;

/** The other side will not have us: a wrong address, a token that is missing or no longer good. */
public final class FeedRefusedException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;

  private FeedRefusedException(String message) {
    super(message);
  }

  /** What an answer other than success means: a refusal where trying again cannot help. */
  public static IOException of(String host, int status) {
    boolean final4xx =
        status >= 400 && status < 500 && status != TOO_MANY_REQUESTS && status != REQUEST_TIMEOUT;
    String message = host + " answers with HTTP status " + status;
    return final4xx
        ? new FeedRefusedException(message + "; check the source's address and token")
        : new IOException(message);
  }
}
