package earshot.pipeline;

import earshot.pipeline.deadletter.DeadLetterFiles;
import earshot.pipeline.operator.CopyRecord;
import earshot.pipeline.operator.DeadLetters;
import earshot.pipeline.source.RawRecord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Copies streams into Kafka as they are, so that they can be read again from there. On a cluster:
 *
 * <pre>flink run -c earshot.pipeline.FirehoseToKafka earshot-job.jar --config FILE</pre>
 *
 * <pre>
 * source-* -> copy-* -> topic-*
 *                |
 *                +- dead letters -> dead-letter-files-*
 * </pre>
 */
public final class FirehoseToKafka {
  private static final int MAX_PARALLELISM = 128;

  private FirehoseToKafka() {}

  /** Reads the configuration, draws the job, submits it. */
  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[0].equals("--config")) {
      throw new earshot.settings.SettingsException("usage: --config FILE");
    }
    CopyConfig config = CopyConfig.read(Path.of(args[1]));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(settings(config));
    build(env, config);
    env.execute();
  }

  /**
   * Starts the job in this JVM and returns at once.
   *
   * @param savepoint address of a savepoint to go on from, or empty
   */
  public static LocalRun start(CopyConfig config, Optional<String> savepoint) throws Exception {
    return LocalRun.start(
        settings(config),
        config.sources().size(),
        savepoint,
        env -> build(env, config),
        OptionalLong.empty());
  }

  private static Configuration settings(CopyConfig config) {
    return JobSettings.of(
        "earshot-firehose-to-kafka",
        config.parallelism(),
        MAX_PARALLELISM,
        config.checkpoints(),
        config.restart());
  }

  static void build(StreamExecutionEnvironment env, CopyConfig config) {
    config.sources().forEach(source -> copy(env, config, source));
  }

  private static void copy(StreamExecutionEnvironment env, CopyConfig config, SourceConfig source) {
    SingleOutputStreamOperator<RawRecord> records =
        env.fromSource(
                source.origin().open(source.id(), config.maxRecordBytes()),
                WatermarkStrategy.noWatermarks(),
                "source-" + source.id(),
                TypeInformation.of(RawRecord.class))
            .uid("source-" + source.id())
            .process(new CopyRecord())
            .uid("copy-" + source.id())
            .name("copy-" + source.id());
    records
        .sinkTo(config.target().sink(source.id()))
        .uid("topic-" + source.id())
        .name("topic-" + source.id());
    records
        .getSideOutput(DeadLetters.TAG)
        .sinkTo(DeadLetterFiles.sink(config.deadLetterFolder()))
        .uid("dead-letter-files-" + source.id())
        .name("dead-letter-files-" + source.id());
  }
}
