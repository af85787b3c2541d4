package earshot.console.store;

import earshot.console.store.memory.MemoryItems;
import earshot.console.store.memory.MemoryStores;
import earshot.triage.Flag;

class MemoryStoreTest extends StoreContract {
  private MemoryItems items;
  private Stores stores;

  @Override
  protected Stores stores() {
    return stores;
  }

  @Override
  protected void write(Flag flag) {
    items.write(flag);
  }

  @Override
  protected void refresh() {
    // A map shows everything at once.
  }

  @Override
  protected void clear() {
    items = new MemoryItems();
    stores = MemoryStores.over(items);
  }
}
