package earshot.console.queue;

import earshot.console.store.Items;
import earshot.console.store.memory.MemoryItems;
import earshot.triage.Flag;

class MemoryClaimTest extends ClaimContract {
  private MemoryItems items;

  @Override
  protected Items items() {
    return items;
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
  }
}
