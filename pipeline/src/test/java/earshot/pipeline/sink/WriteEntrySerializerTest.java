package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class WriteEntrySerializerTest {
  private final WriteEntrySerializer serializer = new WriteEntrySerializer();

  @Test
  void bufferedEntriesComeBackAsTheyWere() throws IOException {
    WriteEntry flag = Fixtures.entry("p1");
    WriteEntry letter =
        new WriteEntry("letters", "l1", WriteEntry.Kind.CREATE, new byte[] {'{', '}'}, new byte[0]);
    BufferedRequestState<WriteEntry> state =
        new BufferedRequestState<>(
            List.of(
                new RequestEntryWrapper<>(flag, flag.size()),
                new RequestEntryWrapper<>(letter, letter.size())));

    BufferedRequestState<WriteEntry> restored =
        serializer.deserialize(serializer.getVersion(), serializer.serialize(state));

    assertThat(restored.getBufferedRequestEntries())
        .map(RequestEntryWrapper::getRequestEntry)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(flag, letter);
    assertThat(restored.getStateSize()).isEqualTo(flag.size() + letter.size());
  }

  /** A savepoint of version 1 must stay readable: these bytes are its format. */
  @Test
  void versionOneStaysReadable() throws IOException {
    byte[] bytes =
        HexFormat.of().parseHex("000001690002696400000002" + "7b7d" + "00000002" + "7b7d");

    WriteEntry entry = read(bytes);

    assertThat(entry)
        .usingRecursiveComparison()
        .isEqualTo(
            new WriteEntry(
                "i", "id", WriteEntry.Kind.UPSERT, new byte[] {'{', '}'}, new byte[] {'{', '}'}));
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {9, 0, 0, 0, 0}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown kind 9");
  }

  private WriteEntry read(byte[] bytes) throws IOException {
    return serializer.deserializeRequestFromStream(
        bytes.length, new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
