package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();
  private final WriteEntry first = update("a");
  private final WriteEntry second = update("a");
  private final WriteEntry other = update("b");

  @Test
  void laterWritesToOneDocumentStayBehind() {
    Turns.Split split = turns.take(List.of(first, second, other));
    assertThat(split.now()).containsExactly(first, other);
    assertThat(split.later()).containsExactly(second);
    assertThat(turns.take(List.of(second)).later()).containsExactly(second);
    turns.end(split.now(), List.of());
    assertThat(turns.take(List.of(second)).now()).containsExactly(second);
  }

  @Test
  void aWriteThatIsSentAgainKeepsItsTurn() {
    turns.end(turns.take(List.of(first)).now(), List.of(first));
    assertThat(turns.take(List.of(second, first)).now())
        .usingElementComparator((one, two) -> one == two ? 0 : 1)
        .containsExactly(first);
  }

  @Test
  void aWriteOnItsWayBackIsNotPassedByANewerOne() {
    Turns.Split split = turns.take(List.of(first, second));
    turns.end(split.now(), List.of());
    WriteEntry third = update("a");

    assertThat(turns.take(List.of(third)).now()).isEmpty();
    assertThat(turns.take(List.of(second)).now()).hasSize(1);
    turns.end(List.of(second), List.of());
    assertThat(turns.take(List.of(third)).now()).hasSize(1);
  }

  private static WriteEntry update(String id) {
    return new WriteEntry("i", id, WriteEntry.Kind.UPDATE, new byte[] {'{', '}'}, new byte[0]);
  }
}
