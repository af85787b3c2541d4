package earshot.pipeline;

import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Gathers all changes, and beside them the flags that they raise. */
record RaisedFlags(Gathered<Flag> flags, Gathered<FlagChange> changes) implements Sink<FlagChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<FlagChange> createWriter(WriterInitContext context) {
    SinkWriter<Flag> raised = flags.createWriter(context);
    SinkWriter<FlagChange> all = changes.createWriter(context);
    return new SinkWriter<>() {
      @Override
      public void write(FlagChange change, Context writing)
          throws IOException, InterruptedException {
        all.write(change, writing);
        for (Flag flag : change.raised()) {
          raised.write(flag, writing);
        }
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
