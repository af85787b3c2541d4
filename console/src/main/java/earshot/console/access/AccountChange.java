package earshot.console.access;

import earshot.console.store.Role;
import java.util.Optional;
import java.util.Set;

/** What to change of an account; what is missing stays. */
record AccountChange(
    Optional<String> displayName, Optional<Set<Role>> roles, Optional<Boolean> enabled) {}
