package earshot.pipeline;

import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.settings.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The arguments of {@link Main}: a configuration, and what stands above it. */
final class JobArguments {
  private static final String USAGE =
      "usage: --config FILE [--parallelism N] [--elasticsearch URL]";

  private JobArguments() {}

  static PipelineConfig read(String... args) {
    Map<String, String> given = pairs(args);
    String file = given.remove("--config");
    if (file == null) {
      throw new SettingsException("--config is missing; " + USAGE);
    }
    PipelineConfig config = PipelineConfig.read(Path.of(file));
    String parallelism = given.remove("--parallelism");
    if (parallelism != null) {
      config = config.withParallelism(number(parallelism));
    }
    String url = given.remove("--elasticsearch");
    if (url != null) {
      config = config.withElasticsearch(target(config.elasticsearch(), url));
    }
    if (!given.isEmpty()) {
      throw new SettingsException(given.keySet() + " is not known; " + USAGE);
    }
    return config;
  }

  private static Map<String, String> pairs(String... args) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new SettingsException(args[i] + " has no value; " + USAGE);
      }
      if (given.put(args[i], args[i + 1]) != null) {
        throw new SettingsException(args[i] + " is given twice; " + USAGE);
      }
    }
    return given;
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 32_768) {
      throw new SettingsException(
          "--parallelism is \"" + text + "\"; accepted: a whole number from 1 to 32768");
    }
    return Integer.parseInt(text);
  }

  private static ElasticsearchOptions target(Optional<ElasticsearchOptions> from, String text) {
    try {
      URI url = URI.create(text);
      return from.map(options -> options.withUrl(url))
          .orElseGet(() -> ElasticsearchOptions.of(url));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          "--elasticsearch is \"" + text + "\"; accepted: http(s)://host:port", e);
    }
  }
}
