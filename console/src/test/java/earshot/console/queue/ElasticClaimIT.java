package earshot.console.queue;

import earshot.console.store.Items;
import earshot.console.store.elastic.ElasticItems;
import earshot.console.store.elastic.RunningElasticsearch;
import earshot.triage.Flag;

class ElasticClaimIT extends ClaimContract {
  @Override
  protected Items items() {
    return new ElasticItems(RunningElasticsearch.prepared());
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
