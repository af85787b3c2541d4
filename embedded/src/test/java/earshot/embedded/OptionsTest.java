package earshot.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void portOutsideItsRangeIsRefused(int port) {
    assertThatThrownBy(() -> Options.DEFAULTS.withPort(port))
        .hasMessage("Options.port " + port + " is outside 0..65535");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 127, 65_537})
  void heapOutsideItsRangeIsRefused(int megabytes) {
    assertThatThrownBy(() -> Options.DEFAULTS.withHeapMegabytes(megabytes))
        .hasMessage("Options.heapMegabytes " + megabytes + " is outside 128..65536");
  }

  @Test
  void missingServerFilesAreNamed() {
    String before =
        System.setProperty(ServerHome.ELASTICSEARCH.property(), "/nowhere/elasticsearch");
    try {
      assertThatThrownBy(() -> ElasticsearchServer.start(Options.DEFAULTS))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("/nowhere/elasticsearch")
          .hasMessageContaining(ServerHome.ELASTICSEARCH.property());
    } finally {
      if (before == null) {
        System.clearProperty(ServerHome.ELASTICSEARCH.property());
      } else {
        System.setProperty(ServerHome.ELASTICSEARCH.property(), before);
      }
    }
  }
}
