package earshot.console.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies larger than any that a page of ours sends, before anything reads them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
  private static final long MOST_BYTES = 64 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Transfer-Encoding") != null) {
      response.setStatus(HttpStatus.LENGTH_REQUIRED.value()); // its size cannot be foreseen
    } else if (request.getContentLengthLong() > MOST_BYTES) {
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
