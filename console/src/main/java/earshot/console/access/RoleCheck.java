package earshot.console.access;

import earshot.console.http.Allowed;
import earshot.console.http.Open;
import earshot.console.http.Problem;
import earshot.console.store.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for each request whether whoever sends it may call what it calls. */
final class RoleCheck implements HandlerInterceptor {
  private static final String SESSION = "/api/session";

  private final Directory directory;

  RoleCheck(Directory directory) {
    this.directory = directory;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true; // No endpoint of ours: Spring answers 404.
    }
    if (method.hasMethodAnnotation(Open.class)) {
      return true;
    }
    Account account =
        Optional.ofNullable(request.getUserPrincipal())
            .map(Principal::getName)
            .flatMap(directory::enabled)
            .orElseThrow(() -> Problem.unauthenticated("sign in first"));
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed == null || Arrays.stream(allowed.value()).noneMatch(account.roles()::contains)) {
      throw Problem.forbidden("none of your roles may do this");
    }
    if (account.mustChange() && !request.getRequestURI().startsWith(SESSION)) {
      throw Problem.conflict("password-change-needed", "change your password first");
    }
    return true;
  }
}
