package earshot.console.access;

import earshot.console.store.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An account as an admin sees it. */
record AccountView(
    String name,
    String displayName,
    Set<Role> roles,
    boolean enabled,
    boolean locked,
    boolean mustChangePassword,
    Instant madeAt,
    Optional<Instant> lastSignIn) {}
