package earshot.console.review;

import earshot.console.store.Stage;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.util.List;

/** One of the caller's latest decisions, to go back to. */
record RecentDecision(
    String id, Level level, List<Category> categories, Stage stage, DecisionView decision) {}
