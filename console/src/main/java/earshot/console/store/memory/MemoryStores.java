package earshot.console.store.memory;

import earshot.console.store.Stores;

/** All stores in memory, over the same items. */
public final class MemoryStores {
  private MemoryStores() {}

  /** Empty stores but for these items. */
  public static Stores over(MemoryItems items) {
    return new Stores(
        items,
        new MemoryAudit(),
        new MemoryAccounts(),
        new MemorySearches(),
        new MemoryCounts(items));
  }
}
