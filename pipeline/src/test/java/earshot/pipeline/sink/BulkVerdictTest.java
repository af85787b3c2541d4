package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkVerdictTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void whatIsWrittenIsKept(int status) {
    assertThat(item(status)).isEqualTo(BulkVerdict.WRITTEN);
  }

  @Test
  void whatStoodThereIsUnchanged() {
    assertThat(BulkVerdict.ofItem(WriteEntry.Kind.UPSERT, 200, true))
        .isEqualTo(BulkVerdict.UNCHANGED);
    assertThat(BulkVerdict.ofItem(WriteEntry.Kind.CREATE, 409, false))
        .isEqualTo(BulkVerdict.UNCHANGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
  void passingFaultIsRetried(int status) {
    assertThat(item(status)).isEqualTo(BulkVerdict.RETRY);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 406, 422})
  void refusedItemIsADeadLetter(int status) {
    assertThat(item(status)).isEqualTo(BulkVerdict.DEAD_LETTER);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void missingPrivilegeOrIndexEndsTheJob(int status) {
    assertThat(item(status)).isEqualTo(BulkVerdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void requestThatMeetsAPassingFaultIsRetried(int status) {
    assertThat(BulkVerdict.ofRequest(status)).isEqualTo(BulkVerdict.RETRY);
  }

  @Test
  void requestThatIsTooLargeIsSplit() {
    assertThat(BulkVerdict.ofRequest(413)).isEqualTo(BulkVerdict.SPLIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 301})
  void requestThatIsRefusedEndsTheJob(int status) {
    assertThat(BulkVerdict.ofRequest(status)).isEqualTo(BulkVerdict.FAIL);
  }

  private static BulkVerdict item(int status) {
    return BulkVerdict.ofItem(WriteEntry.Kind.UPSERT, status, false);
  }
}
