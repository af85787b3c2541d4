package earshot.console.access;

import earshot.console.store.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in.
 *
 * @param user missing where nobody is
 * @param csrf what every request but GET must carry
 * @param localSignIn whether name and password are accepted
 * @param oidcSignIn where to send the browser for single sign-on, where it is set up
 */
record SessionView(
    Optional<User> user, Csrf csrf, boolean localSignIn, Optional<String> oidcSignIn) {

  /**
   * Somebody.
   *
   * @param mustChangePassword whether nothing else is allowed before the password is changed
   */
  record User(String name, String displayName, Set<Role> roles, boolean mustChangePassword) {}

  /** The header to send and what to put into it. */
  record Csrf(String header, String token) {}
}
