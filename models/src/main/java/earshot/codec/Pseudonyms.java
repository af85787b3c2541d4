package earshot.codec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an author's handle into a pseudonym: the first 128 bits of HMAC-SHA-256 over source, a line
 * feed and the handle, as 32 lower-case hex digits. The same handle on two sources gives two
 * pseudonyms, since it may be two people. Without the key a pseudonym cannot be told from another,
 * nor guessed by trying handles. Thread-safe.
 */
public final class Pseudonyms {
  /** Fewest bytes that a key may have. */
  public static final int MIN_KEY_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac keyed;

  /**
   * @param key secret, at least {@link #MIN_KEY_BYTES} bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "the pseudonym key has "
              + key.length
              + " bytes; accepted: "
              + MIN_KEY_BYTES
              + " or more");
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The pseudonym of a handle; empty for an empty handle, which means an unknown author. */
  public String of(String source, String handle) {
    return handle.isEmpty() ? "" : digest(source + "\n" + handle);
  }

  /** Tells two keys apart without giving either away: equal keys have equal fingerprints. */
  public String fingerprint() {
    return digest("earshot key fingerprint").substring(0, 16);
  }

  private String digest(String message) {
    try {
      Mac mac = (Mac) keyed.clone();
      byte[] hash = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be cloned", e);
    }
  }
}
