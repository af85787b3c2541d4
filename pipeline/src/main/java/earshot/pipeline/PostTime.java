package earshot.pipeline;

import earshot.post.Post;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time is when a post was written; but a post that claims to be from the future counts as
 * written when it came, so that one wrong clock cannot make all other posts late.
 */
record PostTime(EventTimeConfig config) implements WatermarkStrategy<Post> {
  private static final long serialVersionUID = 1L;

  @Override
  public TimestampAssigner<Post> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (post, before) ->
        Math.min(post.createdAt().toEpochMilli(), post.receivedAt().toEpochMilli());
  }

  @Override
  public WatermarkGenerator<Post> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return WatermarkStrategy.<Post>forBoundedOutOfOrderness(config.outOfOrderness())
        .withIdleness(config.idleness())
        .createWatermarkGenerator(context);
  }
}
