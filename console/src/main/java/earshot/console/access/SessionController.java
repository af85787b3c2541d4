package earshot.console.access;

import earshot.console.http.NotYet;
import earshot.console.store.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
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

  /** Who is signed in, and the token that requests must carry. */
  @GetMapping("/session")
  @Open
  SessionView session(HttpServletRequest request) {
    return NotYet.answer();
  }

  /** Signs in. 401 for a wrong name or password, 429 after too many tries. */
  @PostMapping("/session")
  @Open
  SessionView signIn(
      @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
    return NotYet.answer();
  }

  /** Signs out. */
  @DeleteMapping("/session")
  @Open
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    NotYet.answer();
  }

  /** Changes the caller's password. */
  @PutMapping("/session/password")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody PasswordChange change, Principal caller) {
    NotYet.answer();
  }

  /** What the caller has set. */
  @GetMapping("/preferences")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  Preferences preferences(Principal caller) {
    return NotYet.answer();
  }

  /** Sets it. */
  @PutMapping("/preferences")
  @Allowed({Role.REVIEWER, Role.LEAD, Role.ANALYST, Role.ADMIN})
  Preferences prefer(@RequestBody Preferences preferences, Principal caller) {
    return NotYet.answer();
  }
}
