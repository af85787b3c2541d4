package earshot.console.http;

import earshot.console.store.StoreException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem detail (RFC 9457), without a stack trace and without what was sent. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int FRAMES = 12;

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem) {
    return answer(problem.status(), problem.code(), problem.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> storeGone(StoreException fault) {
    LOG.warn("The store failed: {}", fault.getMessage());
    return answer(HttpStatus.SERVICE_UNAVAILABLE, "store", "the store does not answer; try again");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ourFault(RuntimeException fault) {
    // Its message may quote a post, so only its kind and place are told.
    LOG.error(
        "A fault of Earshot itself: {} at {}",
        fault.getClass().getName(),
        Arrays.stream(fault.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < ")));
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "a fault of Earshot itself");
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", status.value() == 404 ? "not-found" : "invalid");
    if (fault instanceof MethodArgumentTypeMismatchException mismatch) {
      problem.setDetail(mismatch.getName() + " cannot be read");
    } else if (status.value() == HttpStatus.NOT_FOUND.value()) {
      problem.setDetail("there is nothing at this address");
    } else if (status.is4xxClientError()) {
      problem.setDetail("the request cannot be understood");
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
