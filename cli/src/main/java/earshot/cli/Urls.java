package earshot.cli;

import earshot.pipeline.sink.ElasticsearchOptions;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads what {@code --elasticsearch} gives. */
final class Urls {
  private Urls() {}

  /** Options for a cluster without security; one with security is described in pipeline.yaml. */
  static ElasticsearchOptions options(URI url, CommandSpec spec) {
    try {
      return ElasticsearchOptions.of(url);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--elasticsearch is \"" + url + "\"; accepted: http(s)://host:port",
          e);
    }
  }
}
