package earshot.console.access;

import earshot.console.http.Allowed;
import earshot.console.http.Open;
import earshot.console.http.Problem;
import earshot.console.store.Account;
import earshot.console.store.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and what a person sets for themselves. */
@RestController
@RequestMapping("/api")
final class SessionController {
  private final People people;
  private final Directory directory;
  private final Preferring preferring;
  private final Tries tries;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository tokens;

  SessionController(
      People people,
      Directory directory,
      Preferring preferring,
      Tries tries,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens) {
    this.people = people;
    this.directory = directory;
    this.preferring = preferring;
    this.tries = tries;
    this.contexts = contexts;
    this.tokens = tokens;
  }

  /** Who is signed in, and the token that requests must carry. */
  @GetMapping("/session")
  @Open
  SessionView session(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return view(Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName), token);
  }

  /** Signs in. 401 for a wrong name or password, 429 after too many tries. */
  @PostMapping("/session")
  @Open
  SessionView signIn(
      @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
    if (!tries.allow(request.getRemoteAddr())) {
      throw Problem.tooMany("too many tries from here; wait a minute");
    }
    Account account = people.signIn(signIn);
    // Nothing of what was before is carried over: neither the session's id nor its token.
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(account.name(), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    CsrfToken token = tokens.generateToken(request);
    tokens.saveToken(token, request, response);
    return view(Optional.of(account.name()), token);
  }

  /** Signs out. */
  @DeleteMapping("/session")
  @Open
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .ifPresent(people::signedOut);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** Changes the caller's password. */
  @PutMapping("/session/password")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @RequestBody PasswordChange change, HttpServletRequest request, Principal caller) {
    if (!tries.allow(request.getRemoteAddr())) {
      throw Problem.tooMany("too many tries from here; wait a minute");
    }
    people.changePassword(caller.getName(), change);
  }

  /** What the caller has set. */
  @GetMapping("/preferences")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  Preferences preferences(Principal caller) {
    return preferring.of(caller.getName());
  }

  /** Sets it. */
  @PutMapping("/preferences")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  Preferences prefer(@RequestBody Preferences preferences, Principal caller) {
    return preferring.set(caller.getName(), preferences);
  }

  private SessionView view(Optional<String> name, CsrfToken token) {
    return new SessionView(
        name.flatMap(directory::enabled)
            .map(
                account ->
                    new SessionView.User(
                        account.name(),
                        account.displayName(),
                        account.roles(),
                        account.mustChange())),
        new SessionView.Csrf(token.getHeaderName(), token.getToken()),
        true,
        Optional.empty());
  }
}
