package earshot.pipeline;

import earshot.codec.PostFormat;
import earshot.pipeline.source.RawRecord;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time is when a post was written; but a post that claims to be from the future counts as
 * written when it came, so that one wrong clock cannot make all other posts late.
 *
 * <p>It is told at the source, where Flink follows each split by itself: a partition that is behind
 * holds the time back for its own posts, and one that is silent holds back no others. Hence the
 * time is looked up in the raw record; one in which none is found moves nothing.
 */
record PostTime(PostFormat format, EventTimeConfig config) implements WatermarkStrategy<RawRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public TimestampAssigner<RawRecord> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (record, before) -> {
      long now = System.currentTimeMillis();
      return format
          .time()
          .of(record.bytes())
          .map(time -> Math.min(time.toEpochMilli(), now))
          .orElse(TimestampAssigner.NO_TIMESTAMP);
    };
  }

  @Override
  public WatermarkGenerator<RawRecord> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(config.outOfOrderness())
        .withIdleness(config.idleness())
        .createWatermarkGenerator(context);
  }
}
