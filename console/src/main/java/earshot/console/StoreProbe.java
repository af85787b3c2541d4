package earshot.console;

/** Tells whether the store answers. */
@FunctionalInterface
public interface StoreProbe {
  /** Asks it. */
  boolean answers();
}
