package earshot.pipeline;

import earshot.pipeline.operator.AssessPost;
import earshot.pipeline.operator.AssessedPost;
import earshot.pipeline.operator.AssessorFactory;
import earshot.pipeline.operator.DeadLetters;
import earshot.pipeline.operator.RaiseFlag;
import earshot.pipeline.operator.ReadPosts;
import earshot.pipeline.operator.SampleUnflagged;
import earshot.pipeline.source.RawRecord;
import earshot.post.Post;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The graph: raw records, posts, judgements, flags. It only draws; every stage has a stable id.
 * Event time is told by the sources, each of whose splits goes at its own pace.
 *
 * <pre>
 * source-* -> read-posts -> assess-posts -> raise-flags -> {@link FlagRoad} -> flags
 *                 |              | |              |
 *                 +- dead letters + |              +-> sample-unflagged -> samples
 *                                  +-> {@link TrendRoad} -> trends, alerts
 * </pre>
 */
public final class RiskSignalPipeline {

  private RiskSignalPipeline() {}

  /** Draws the whole job: sources, stages, sinks. */
  static void build(
      StreamExecutionEnvironment env,
      PipelineConfig config,
      AssessorFactory assessor,
      Sinks sinks) {
    attach(define(sources(env, config), config, assessor), sinks);
  }

  private static DataStream<RawRecord> sources(
      StreamExecutionEnvironment env, PipelineConfig config) {
    return config.sources().stream()
        .map(source -> source(env, config, source))
        .reduce(DataStream::union)
        .orElseThrow();
  }

  private static DataStream<RawRecord> source(
      StreamExecutionEnvironment env, PipelineConfig config, SourceConfig source) {
    String id = "source-" + source.id();
    DataStreamSource<RawRecord> records =
        env.fromSource(
            source.origin().open(source.id(), config.maxLineBytes()),
            new PostTime(source.format(), config.eventTime()),
            id,
            TypeInformation.of(RawRecord.class));
    return stage(id, source.origin().single() ? records.setParallelism(1) : records);
  }

  /** Draws all stages between the sources and the sinks. */
  public static Streams define(
      DataStream<RawRecord> records, PipelineConfig config, AssessorFactory assessor) {
    SingleOutputStreamOperator<Post> posts =
        stage(
            ReadPosts.ID,
            records
                .rebalance()
                .process(new ReadPosts(config.key(), config.languages(), config.formats())));
    SingleOutputStreamOperator<AssessedPost> assessed =
        stage(AssessPost.ID, posts.process(new AssessPost(assessor)));
    SingleOutputStreamOperator<Flag> flags = stage(RaiseFlag.ID, assessed.process(new RaiseFlag()));
    DataStream<DeadLetter> deadLetters =
        posts.getSideOutput(DeadLetters.TAG).union(assessed.getSideOutput(DeadLetters.TAG));
    TrendRoad trends = TrendRoad.draw(assessed, config.overTime());
    return new Streams(
        FlagRoad.draw(flags, config.overTime()),
        deadLetters,
        trends.counts(),
        trends.spikes(),
        stage(
            SampleUnflagged.ID,
            flags
                .getSideOutput(RaiseFlag.UNFLAGGED)
                .process(new SampleUnflagged(config.overTime().samples()))));
  }

  /** Leads the streams into their sinks. */
  private static void attach(Streams streams, Sinks sinks) {
    stage("flags", streams.flags().sinkTo(sinks.flags()));
    stage("trends", streams.trends().sinkTo(sinks.trends()));
    stage("alerts", streams.alerts().sinkTo(sinks.alerts()));
    stage("samples", streams.samples().sinkTo(sinks.samples()));
    sinks.deadLetters().forEach((id, sink) -> stage(id, streams.deadLetters().sinkTo(sink)));
  }

  static <T> SingleOutputStreamOperator<T> stage(
      String id, SingleOutputStreamOperator<T> operator) {
    return operator.uid(id).name(id);
  }

  private static <T> DataStreamSink<T> stage(String id, DataStreamSink<T> sink) {
    return sink.uid(id).name(id);
  }
}
