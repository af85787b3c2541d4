package earshot.pipeline;

import earshot.pipeline.operator.ConfiguredAssessor;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.IndexSetup;
import earshot.settings.SettingsException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's entry on a Flink cluster:
 *
 * <pre>flink run earshot-job.jar --config pipeline.yaml [--parallelism N] [--elasticsearch URL]
 * </pre>
 */
public final class Main {

  private Main() {}

  /** Reads the configuration, prepares the indices, draws the job, submits it. */
  public static void main(String[] args) throws Exception {
    PipelineConfig config = JobArguments.read(args).checked();
    ElasticsearchOptions target = target(config);
    IndexSetup.bundled().install(target);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobSettings.of(config));
    RiskSignalPipeline.build(
        env,
        config,
        new ConfiguredAssessor(config.modelsFolder().map(Path::toString).orElse("")),
        Sinks.elasticsearch(target, config.deadLetterFolder()));
    env.execute();
  }

  private static ElasticsearchOptions target(PipelineConfig config) {
    return config
        .elasticsearch()
        .orElseThrow(
            () ->
                new SettingsException(
                    "elasticsearch is missing: give the section elasticsearch in the"
                        + " configuration, or --elasticsearch URL"));
  }
}
