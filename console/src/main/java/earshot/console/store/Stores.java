package earshot.console.store;

import java.util.Objects;

/** All that the console keeps. */
public record Stores(
    Items items, AuditLog audit, Accounts accounts, Searches searches, FlagCounts counts) {
  public Stores {
    Objects.requireNonNull(items, "Stores.items");
    Objects.requireNonNull(audit, "Stores.audit");
    Objects.requireNonNull(accounts, "Stores.accounts");
    Objects.requireNonNull(searches, "Stores.searches");
    Objects.requireNonNull(counts, "Stores.counts");
  }
}
