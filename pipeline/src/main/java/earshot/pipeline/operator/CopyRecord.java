package earshot.pipeline.operator;

import earshot.pipeline.source.RawRecord;
import earshot.triage.DeadLetter;
import org.apache.flink.util.Collector;

/**
 * Hands on what a source gave whole. The rest becomes a dead letter that says what and where,
 * without the part that there is: here is no key yet to put pseudonyms in it.
 */
public final class CopyRecord extends Stage<RawRecord, RawRecord> {
  public static final String ID = "copy-records";
  private static final long serialVersionUID = 1L;

  public CopyRecord() {
    super(ID);
  }

  @Override
  void process(RawRecord raw, Context context, Collector<RawRecord> out) {
    count(Counts.BYTES, "", raw.sourceBytes());
    if (raw.faulty()) {
      bury(DeadLetter.of(ID, raw.fault(), raw.detail(), "", raw.source(), now(context)), context);
    } else {
      emit(raw, out);
    }
  }
}
