package earshot.console.access;

import earshot.console.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets what the filters refuse be answered like everything else that is refused. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver resolver;

  Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    resolver.resolveException(request, response, null, Problem.unauthenticated("sign in first"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) {
    resolver.resolveException(
        request,
        response,
        null,
        Problem.forbidden("the request lacks its token, or is not for you; load the page anew"));
  }
}
