package earshot.console.http;

import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Why a request was not carried out, in words for the person who sent it. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  private Problem(HttpStatus status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = Objects.requireNonNull(code, "Problem.code");
  }

  /** There is no such thing. */
  public static Problem notFound(String what) {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", what + " is not there");
  }

  /** It is not in a state for this. */
  public static Problem conflict(String code, String detail) {
    return new Problem(HttpStatus.CONFLICT, code, detail);
  }

  /** The request itself is wrong. */
  public static Problem invalid(String field, String accepted) {
    return new Problem(HttpStatus.BAD_REQUEST, "invalid", field + ": " + accepted);
  }

  /** Not for this person. */
  public static Problem forbidden(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  /** Not without signing in. */
  public static Problem unauthenticated(String detail) {
    return new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
  }

  /** Too often. */
  public static Problem tooMany(String detail) {
    return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail);
  }

  /** The HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** A kebab-case word that a page can tell cases apart by. */
  public String code() {
    return code;
  }
}
