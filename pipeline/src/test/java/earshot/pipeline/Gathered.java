package earshot.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that gathers what comes, for a test in the same JVM; at least once, as the real one. */
final class Gathered<T> implements Sink<T>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<String, List<Object>> ALL = new ConcurrentHashMap<>();

  private final String name;

  Gathered(String name) {
    this.name = name;
    ALL.put(name, new CopyOnWriteArrayList<>());
  }

  @SuppressWarnings("unchecked")
  List<T> records() {
    return (List<T>) ALL.get(name);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    List<Object> records = ALL.get(name);
    return new SinkWriter<>() {
      @Override
      public void write(T record, Context ignored) {
        records.add(record);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
