package earshot.console.access;

import earshot.console.store.Role;
import java.util.Set;

/**
 * An account to make.
 *
 * @param name 2 to 64 of a-z, 0-9, dot, hyphen and underscore; it cannot be changed later
 * @param displayName 1 to 100 characters
 * @param roles at least one
 */
record NewAccount(String name, String displayName, Set<Role> roles) {}
