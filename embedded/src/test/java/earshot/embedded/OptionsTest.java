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
    String before = System.setProperty(ElasticsearchHome.PROPERTY, "/nowhere/elasticsearch");
    try {
      assertThatThrownBy(() -> ElasticsearchServer.start(Options.DEFAULTS))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("/nowhere/elasticsearch")
          .hasMessageContaining(ElasticsearchHome.PROPERTY);
    } finally {
      if (before == null) {
        System.clearProperty(ElasticsearchHome.PROPERTY);
      } else {
        System.setProperty(ElasticsearchHome.PROPERTY, before);
      }
    }
  }
}
