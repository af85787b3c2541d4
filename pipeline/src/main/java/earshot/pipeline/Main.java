package earshot.pipeline;

import earshot.pipeline.operator.ConfiguredAssessor;
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

  /** Reads the configuration, draws the job, submits it. */
  public static void main(String[] args) throws Exception {
    PipelineConfig config = JobArguments.read(args).checked();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobSettings.of(config));
    RiskSignalPipeline.build(env, config, assessor(config), sinks(config));
    env.execute();
  }

  private static ConfiguredAssessor assessor(PipelineConfig config) {
    return new ConfiguredAssessor(config.modelsFolder().map(Path::toString).orElse(""));
  }

  private static Sinks sinks(PipelineConfig config) {
    return Sinks.elasticsearch(
        config
            .elasticsearch()
            .orElseThrow(
                () ->
                    new SettingsException(
                        "elasticsearch is missing: give the section elasticsearch in the"
                            + " configuration, or --elasticsearch URL")),
        config.deadLetterFolder());
  }
}
