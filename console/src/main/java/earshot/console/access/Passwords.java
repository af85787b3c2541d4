package earshot.console.access;

import earshot.console.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Makes, checks and hashes passwords. */
final class Passwords {
  private static final int SHORTEST = 12;

  /** Bcrypt does not look further. */
  private static final int MOST_BYTES = 72;

  /** Without letters and digits that are taken for one another. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int ONE_TIME_LENGTH = 20;

  private final BCryptPasswordEncoder bcrypt;
  private final SecureRandom random = new SecureRandom();
  private final String nobodys;

  Passwords(int cost) {
    bcrypt = new BCryptPasswordEncoder(cost);
    nobodys = bcrypt.encode(oneTime());
  }

  /** 20 characters of 32: 100 bits. */
  String oneTime() {
    return random
        .ints(ONE_TIME_LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  String hash(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.codePointCount(0, password.length()) < SHORTEST || bytes > MOST_BYTES) {
      throw Problem.invalid(
          "password", SHORTEST + " characters or more, " + MOST_BYTES + " bytes or fewer");
    }
    return bcrypt.encode(password);
  }

  /** Whether it fits; takes as long where there is no hash, so that names cannot be found out. */
  boolean fits(String password, String hash) {
    boolean possible = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    String asked = possible ? password : "";
    boolean fits = bcrypt.matches(asked, hash.isEmpty() ? nobodys : hash);
    return fits && possible && !hash.isEmpty();
  }
}
