package earshot.console.http;

import earshot.console.store.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: anybody who holds one of these roles. An endpoint that bears neither
 * this nor {@link Open} may be called by nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
  /** The roles, at least one. */
  Role[] value();
}
