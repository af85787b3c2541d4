package earshot.console.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A number used once, by which the page's own style element is known. */
public final class Nonce {
  private static final String ATTRIBUTE = Nonce.class.getName();
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Nonce() {}

  /** The one of this request. */
  public static String of(HttpServletRequest request) {
    Object made = request.getAttribute(ATTRIBUTE);
    if (made instanceof String nonce) {
      return nonce;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(ATTRIBUTE, nonce);
    return nonce;
  }
}
