package earshot.console.store.elastic;

import earshot.console.store.StoreContract;
import earshot.console.store.Stores;
import earshot.triage.Flag;

class ElasticStoreIT extends StoreContract {
  @Override
  protected Stores stores() {
    return ElasticStores.over(RunningElasticsearch.prepared());
  }

  @Override
  protected void write(Flag flag) {
    RunningElasticsearch.write(flag);
  }

  @Override
  protected void refresh() {
    RunningElasticsearch.refresh();
  }

  @Override
  protected void clear() {
    RunningElasticsearch.clear();
  }
}
