package earshot.pipeline.operator;

/** The kinds of counts that stages keep; together they hold the law of conservation. */
public final class Counts {
  /** Records that came to a stage. */
  public static final String IN = "in";

  /** Records that a stage handed on. */
  public static final String OUT = "out";

  /** Records that a named rule let go. */
  public static final String DROPPED = "dropped";

  /** Records that became dead letters, by reason. */
  public static final String DEAD_LETTERS = "dead-letters";

  /** Flags that are part of another item, by rule; each still has a document of its own. */
  public static final String COLLAPSED = "collapsed";

  /** Posts that a branch beside the flags' road let pass, by rule. */
  public static final String PASSED_BY = "passed-by";

  /** Posts by level. */
  public static final String LEVEL = "level";

  /** Bytes of the sources' input. */
  public static final String BYTES = "bytes";

  private Counts() {}
}
