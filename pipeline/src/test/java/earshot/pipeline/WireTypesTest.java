package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.author.AuthorRisk;
import earshot.author.Repeats;
import earshot.copy.Copies;
import earshot.language.Sentiment;
import earshot.pipeline.operator.AssessedPost;
import earshot.pipeline.source.RawRecord;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.sample.SampledPost;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.trend.Spike;
import earshot.trend.TrendBucket;
import earshot.trend.TrendCell;
import earshot.trend.TrendCount;
import earshot.trend.TrendUnit;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record that travels falls back on Kryo, and each comes out as it went in. */
class WireTypesTest {
  private static final Post POST =
      new Post(
          "7",
          "forum",
          "0123456789abcdef0123456789abcdef",
          "flagme \ud800 lone, \ud83d\ude00 whole, \u0000 nul",
          Instant.parse("2026-01-31T12:00:00.123456789Z"),
          Instant.parse("2026-01-31T12:00:01Z"),
          "",
          "");
  private static final Post PLAIN =
      new Post("8", "s", "", "", Instant.EPOCH, Instant.MIN, "en", "7");
  private static final RiskAssessment FLAGGED = WordAssessor.assess(POST);
  private static final RiskAssessment EMPTY = WordAssessor.assess(PLAIN);

  private static final FlagChange CHANGE = FlagChange.raised(Flag.of(POST, FLAGGED));
  private static final AuthorRisk RISK =
      new AuthorRisk(
          0.5,
          List.of("why"),
          2,
          1.5,
          Instant.EPOCH,
          List.of(Category.SELF_HARM),
          new Repeats("f", 0, Instant.EPOCH, List.of("7", "8")));

  static Stream<Object> records() {
    return Stream.of(
        POST,
        PLAIN,
        FLAGGED,
        EMPTY,
        FLAGGED.signals().get(0),
        FLAGGED.bars(),
        FLAGGED.sentiment(),
        FLAGGED.provenance(),
        new AssessedPost(POST, FLAGGED),
        new AssessedPost(PLAIN, EMPTY),
        Flag.of(POST, FLAGGED),
        CHANGE,
        CHANGE.with(Copies.of("f", Instant.EPOCH)).with(RISK),
        RISK,
        RISK.repeats(),
        Copies.NONE,
        new TrendBucket("forum", TrendUnit.HOUR, Instant.EPOCH, Map.of("NONE/ALL/en", 2L)),
        new TrendCount(
            "forum", TrendUnit.DAY, Instant.EPOCH, new TrendCell("NONE", "en", "ALL"), 2),
        new Spike("forum", "SELF_HARM", Instant.EPOCH, 9, 100, 1.5, 7, 40),
        new SampledPost(PLAIN, EMPTY, "0.0-0.1", 100, true),
        DeadLetter.of("read-posts", "not-json", "why", "payload \ud800", "forum", Instant.EPOCH));
  }

  static Stream<Class<?>> types() {
    return Stream.of(
        RawRecord.class,
        Post.class,
        Signal.class,
        Bars.class,
        Sentiment.class,
        Provenance.class,
        RiskAssessment.class,
        AssessedPost.class,
        Flag.class,
        FlagChange.class,
        AuthorRisk.class,
        Repeats.class,
        Copies.class,
        TrendBucket.class,
        TrendCount.class,
        TrendCell.class,
        Spike.class,
        SampledPost.class,
        DeadLetter.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void noTypeIsGeneric(Class<?> type) {
    TypeInformation<?> info = TypeInformation.of(type);
    assertThat(info).isInstanceOf(PojoTypeInfo.class);
    assertThatCode(() -> info.createSerializer(strict())).doesNotThrowAnyException();
    assertThat(nothingGenericIn(info)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordComesOutAsItWentIn(Object record) throws IOException {
    assertThat(through(record)).isEqualTo(record);
  }

  @Test
  void rawBytesComeOutAsTheyWentIn() throws IOException {
    byte[] bytes = "caf\u00e9\u0000".getBytes(StandardCharsets.ISO_8859_1);
    RawRecord record = through(new RawRecord("forum", bytes, 9, "broken-file", "where"));
    assertThat(record.bytes()).isEqualTo(bytes);
    assertThat(record)
        .usingRecursiveComparison()
        .isEqualTo(new RawRecord("forum", bytes, 9, "broken-file", "where"));
  }

  @Test
  void theTestSeesAGenericType() {
    assertThatThrownBy(() -> TypeInformation.of(java.util.BitSet.class).createSerializer(strict()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(nothingGenericIn(TypeInformation.of(java.util.BitSet.class))).isFalse();
  }

  @SuppressWarnings("unchecked")
  private static <T> T through(T record) throws IOException {
    TypeSerializer<T> serializer =
        (TypeSerializer<T>) TypeInformation.of(record.getClass()).createSerializer(strict());
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(record, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private static SerializerConfigImpl strict() {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return config;
  }

  private static boolean nothingGenericIn(TypeInformation<?> info) {
    if (info instanceof PojoTypeInfo<?> pojo) {
      return Stream.iterate(0, i -> i < pojo.getArity(), i -> i + 1)
          .allMatch(i -> nothingGenericIn(pojo.getTypeAt(i)));
    }
    return !(info instanceof GenericTypeInfo);
  }
}
