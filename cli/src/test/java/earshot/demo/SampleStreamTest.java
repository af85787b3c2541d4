package earshot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleStreamTest {
  private static final Set<String> KEYS =
      Set.of("id", "author", "text", "created_at", "lang", "reply_to");

  private static final List<JsonNode> POSTS = new ArrayList<>();

  @BeforeAll
  static void readEveryLine() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SampleStreamTest.class.getResourceAsStream("sample-stream.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        POSTS.add(json.readTree(line));
      }
    }
  }

  @Test
  void thereAreEnoughPostsByEnoughAuthors() {
    assertThat(POSTS).hasSizeGreaterThanOrEqualTo(450);
    assertThat(POSTS.stream().map(post -> post.get("author").asText()).distinct())
        .hasSizeGreaterThan(80);
  }

  @Test
  void everyPostHasWhatTheInputFormatAsksForAndNothingElse() {
    assertThat(POSTS)
        .allSatisfy(
            post -> {
              assertThat(KEYS).containsAll(post::fieldNames);
              assertThat(post.path("id").asText()).isNotBlank();
              assertThat(post.path("author").asText()).isNotBlank();
              assertThat(post.path("text").asText()).isNotBlank();
            });
  }

  @Test
  void noPostIsThereTwice() {
    assertThat(POSTS).extracting(post -> post.get("id").asText()).doesNotHaveDuplicates();
    assertThat(POSTS).extracting(post -> post.get("text").asText()).doesNotHaveDuplicates();
  }

  @Test
  void postsComeInTheOrderOfTheirTimeWithinTwoWeeks() {
    List<Instant> times =
        POSTS.stream().map(post -> Instant.parse(post.get("created_at").asText())).toList();
    assertThat(times).isSorted();
    assertThat(times.get(0)).isAfter(Instant.parse("2026-11-09T00:00:00Z"));
    assertThat(times.get(times.size() - 1)).isBefore(Instant.parse("2026-11-23T00:00:00Z"));
  }

  @Test
  void everyReplyAnswersAnEarlierPost() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < POSTS.size(); i++) {
      places.put(POSTS.get(i).get("id").asText(), i);
      if (POSTS.get(i).has("reply_to")) {
        assertThat(places).containsKey(POSTS.get(i).get("reply_to").asText());
      }
    }
  }

  @Test
  void someAuthorsAreFollowedOverMoreThanAWeek() {
    Map<String, Set<String>> days = new HashMap<>();
    for (JsonNode post : POSTS) {
      days.computeIfAbsent(post.get("author").asText(), k -> new HashSet<>())
          .add(post.get("created_at").asText().substring(0, 10));
    }
    assertThat(days.values()).filteredOn(seen -> seen.size() > 7).hasSizeGreaterThan(20);
  }
}
