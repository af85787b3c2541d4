package earshot.console.store.elastic;

import earshot.console.store.Stores;

/** All stores in one cluster. */
public final class ElasticStores {
  private ElasticStores() {}

  /** Stores over this connection, which stays the caller's to close. */
  public static Stores over(Elastic elastic) {
    return new Stores(
        new ElasticItems(elastic),
        new ElasticAudit(elastic),
        new ElasticAccounts(elastic),
        new ElasticSearches(elastic),
        new ElasticCounts(elastic));
  }
}
