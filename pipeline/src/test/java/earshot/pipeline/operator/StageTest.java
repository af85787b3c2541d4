package earshot.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.codec.Pseudonyms;
import earshot.pipeline.source.RawRecord;
import earshot.post.Post;
import earshot.triage.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Flink's harness declares that its close may throw anything
class StageTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key that is used by tests alone".getBytes(StandardCharsets.UTF_8));

  @Test
  void aRecordBecomesAPostThatKnowsWhenItCame() throws Exception {
    try (var harness = open(new ReadPosts(() -> PSEUDONYMS, Set.of(), Map.of()), null)) {
      harness.processElement(new StreamRecord<>(record("flagme", "")));
      assertThat(harness.extractOutputValues())
          .singleElement()
          .returns(NOW, Post::receivedAt)
          .returns("forum", Post::source)
          .returns(PSEUDONYMS.of("forum", "ash"), Post::authorKey);
    }
  }

  @Test
  void aFaultyRecordBecomesADeadLetter() throws Exception {
    try (var harness = open(new ReadPosts(() -> PSEUDONYMS, Set.of(), Map.of()), null)) {
      harness.processElement(
          new StreamRecord<>(new RawRecord("forum", new byte[0], 5, "broken-file", "where")));
      assertThat(deadLetters(harness))
          .containsExactly(DeadLetter.of("read-posts", "broken-file", "where", "", "forum", NOW));
    }
  }

  @Test
  void onlyPostsThatNameAnotherLanguageAreDropped() throws Exception {
    try (var harness = open(new ReadPosts(() -> PSEUDONYMS, Set.of("en"), Map.of()), null)) {
      for (String lang : List.of("en", "en-GB", "", "und", "cy", "fr-FR")) {
        harness.processElement(new StreamRecord<>(record("x", lang)));
      }
      assertThat(harness.extractOutputValues()).hasSize(4);
      assertThat(counts(harness)).containsEntry("read-posts/dropped/other-language", 2L);
    }
  }

  @Test
  void countsGoOnWhereTheCheckpointLeftThem() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var harness = open(new ReadPosts(() -> PSEUDONYMS, Set.of(), Map.of()), null)) {
      harness.processElement(new StreamRecord<>(record("x", "")));
      harness.processElement(
          new StreamRecord<>(new RawRecord("forum", new byte[0], 5, "broken-file", "where")));
      checkpoint = harness.snapshot(1, 1);
      harness.processElement(new StreamRecord<>(record("lost with the crash", "")));
    }
    try (var harness = open(new ReadPosts(() -> PSEUDONYMS, Set.of(), Map.of()), checkpoint)) {
      harness.processElement(new StreamRecord<>(record("x", "")));
      assertThat(counts(harness))
          .containsEntry("read-posts/in", 3L)
          .containsEntry("read-posts/out", 2L)
          .containsEntry("read-posts/bytes", 205L)
          .containsEntry("read-posts/dead-letters/broken-file", 1L);
    }
  }

  @Test
  void aPostThatOurCodeFailsOnIsBuriedWithoutItsText() throws Exception {
    try (var harness = open(new AssessPost(new Fails()), null)) {
      harness.processElement(new StreamRecord<>(post()));
      assertThat(deadLetters(harness))
          .singleElement()
          .returns("assess-posts", DeadLetter::stage)
          .returns("assessor-failed", DeadLetter::reason)
          .satisfies(
              letter ->
                  assertThat(letter.detail())
                      .startsWith("java.lang.IllegalStateException at earshot.pipeline")
                      .doesNotContain("secret"))
          .satisfies(letter -> assertThat(letter.payload()).contains("\"author_key\":\"abc\""));
    }
  }

  @Test
  void anEndlessRecursionOnOnePostIsNoCrash() throws Exception {
    try (var harness = open(new AssessPost(new Recurses()), null)) {
      harness.processElement(new StreamRecord<>(post()));
      assertThat(deadLetters(harness))
          .singleElement()
          .satisfies(letter -> assertThat(letter.detail()).contains("StackOverflowError"));
    }
  }

  @Test
  void aConfigurationThatCannotBeUsedFailsAtOnce() {
    assertThatThrownBy(
            () ->
                open(
                    new ReadPosts(
                        () -> {
                          throw new earshot.settings.SettingsException("no key");
                        },
                        Set.of(),
                        Map.of()),
                    null))
        .hasMessageContaining("no key");
  }

  @Test
  void equalFactoriesShareOneAssessorWhileItIsUsed() {
    Assessor one = SharedAssessors.acquire(new Fails());
    assertThat(SharedAssessors.acquire(new Fails())).isSameAs(one);
    SharedAssessors.release(new Fails());
    assertThat(SharedAssessors.acquire(new Fails())).isSameAs(one);
    SharedAssessors.release(new Fails());
    SharedAssessors.release(new Fails());
    assertThat(SharedAssessors.acquire(new Fails())).isNotSameAs(one);
    SharedAssessors.release(new Fails());
  }

  record Fails() implements AssessorFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public Assessor create() {
      Object each = new Object();
      return post -> {
        throw new IllegalStateException(each + " secret " + post.text());
      };
    }
  }

  record Recurses() implements AssessorFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public Assessor create() {
      return new Assessor() {
        @Override
        @SuppressWarnings("InfiniteRecursion") // that is what is tested
        public earshot.risk.RiskAssessment assess(Post post) {
          return assess(post);
        }
      };
    }
  }

  private static RawRecord record(String text, String lang) {
    String line =
        "{\"id\":1,\"author\":\"ash\",\"text\":\"%s\",\"lang\":\"%s\",\"created_at\":1700000000}"
            .formatted(text, lang);
    return new RawRecord("forum", line.getBytes(StandardCharsets.UTF_8), 100, "", "");
  }

  private static Post post() {
    return new Post("1", "forum", "abc", "secret words", NOW, NOW, "", "");
  }

  private static <I, O> OneInputStreamOperatorTestHarness<I, O> open(
      Stage<I, O> stage, OperatorSubtaskState from) throws Exception {
    OneInputStreamOperatorTestHarness<I, O> harness =
        new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(stage), 1, 1, 0);
    harness.setProcessingTime(NOW.toEpochMilli());
    harness.setup();
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
    return harness;
  }

  private static List<DeadLetter> deadLetters(OneInputStreamOperatorTestHarness<?, ?> harness) {
    return harness.getSideOutput(DeadLetters.TAG).stream().map(StreamRecord::getValue).toList();
  }

  private static Map<String, Object> counts(OneInputStreamOperatorTestHarness<?, ?> harness) {
    Map<String, Object> counts = new java.util.TreeMap<>();
    harness
        .getEnvironment()
        .getAccumulatorRegistry()
        .getUserMap()
        .forEach((name, value) -> counts.put(name, value.getLocalValue()));
    return counts;
  }
}
