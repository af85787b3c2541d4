package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class OrderedBufferTest {
  private final OrderedBuffer buffer = new OrderedBuffer();
  private final WriteEntry first = update();
  private final WriteEntry second = update();
  private final WriteEntry third = update();

  @Test
  void whatComesBackStandsWhereItStood() {
    List.of(first, second, third).forEach(entry -> buffer.add(wrapped(entry), false));
    buffer.poll();
    buffer.poll();
    buffer.add(wrapped(first), true);
    buffer.add(wrapped(second), true);

    assertThat(buffer.poll().getRequestEntry()).isSameAs(first);
    assertThat(buffer.poll().getRequestEntry()).isSameAs(second);
    assertThat(buffer.poll().getRequestEntry()).isSameAs(third);
    assertThat(buffer.poll()).isNull();
  }

  @Test
  void whatIsDoneLosesItsPlace() {
    buffer.add(wrapped(first), false);
    buffer.add(wrapped(second), false);
    buffer.poll();
    buffer.forget(List.of(first));
    buffer.add(wrapped(first), false);

    assertThat(buffer.poll().getRequestEntry()).isSameAs(second);
    assertThat(buffer.size()).isEqualTo(1);
    assertThat(buffer.totalSizeInBytes()).isEqualTo(first.size());
  }

  private static RequestEntryWrapper<WriteEntry> wrapped(WriteEntry entry) {
    return new RequestEntryWrapper<>(entry, entry.size());
  }

  private static WriteEntry update() {
    return new WriteEntry("i", "a", WriteEntry.Kind.UPDATE, new byte[] {'{', '}'}, new byte[0]);
  }
}
