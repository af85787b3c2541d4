package earshot.pipeline.operator;

import earshot.triage.FlagChange;
import org.apache.flink.api.java.functions.KeySelector;

/** Brings an author's flags together; those of unknown authors stay apart. */
public final class AuthorOf implements KeySelector<FlagChange, String> {
  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(FlagChange change) {
    return change.authorKey().isEmpty() ? "flag/" + change.id() : change.authorKey();
  }
}
