package earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private static final int POSTS = 100_000;

  @Test
  void theSamePostsAreDrawnInEveryRun() {
    assertThat(drawn(SampleSettings.DEFAULTS, 0.2)).isEqualTo(drawn(SampleSettings.DEFAULTS, 0.2));
  }

  @Test
  void anotherSeedDrawsOthers() {
    SampleSettings other = read("seed: other");
    assertThat(drawn(other, 0.2)).isNotEqualTo(drawn(SampleSettings.DEFAULTS, 0.2));
  }

  @Test
  void aHigherRateKeepsAllThatWereDrawnBefore() {
    SampleSettings more = read("bands: [{below: 1, rate: 0.05}]");
    assertThat(drawn(more, 0.2)).containsAll(drawn(SampleSettings.DEFAULTS, 0.2));
  }

  /** The estimator that the weights are for: their sum is the number of posts. */
  @Test
  void theWeightsOfThoseDrawnAddUpToAllPosts() {
    Sampler sampler = new Sampler(SampleSettings.DEFAULTS);
    double sum = 0;
    for (int i = 0; i < POSTS; i++) {
      sum += sampler.draw(post(i), assessment(0.2)).map(SampledPost::weight).orElse(0.0);
    }
    // Poisson sampling at rate p: the standard error is sqrt(N (1 - p) / p), 3,146 here.
    assertThat(sum).isCloseTo(POSTS, within(3 * 3_146.0));
  }

  @Test
  void aPostIsDrawnByTheRateOfItsBand() {
    Sampler all = new Sampler(read("bands: [{below: 0.5, rate: 0}, {below: 1, rate: 1}]"));
    assertThat(all.draw(post(1), assessment(0.49))).isEmpty();
    assertThat(all.draw(post(1), assessment(0.5)))
        .hasValueSatisfying(
            drawn -> {
              assertThat(drawn.band()).isEqualTo("0.5-1.0");
              assertThat(drawn.weight()).isEqualTo(1);
              assertThat(drawn.text()).isFalse();
            });
    assertThat(all.draw(post(1), assessment(1))).isPresent();
  }

  @Test
  void bandsThatLeaveAScoreOutAreRefused() {
    assertThatThrownBy(() -> read("bands: [{below: 0.5, rate: 1}]"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("samples.bands ends at 0.5; accepted: a last band below 1");
    assertThatThrownBy(() -> read("bands: [{below: 0.5, rate: 1}, {below: 0.4, rate: 1}]"))
        .hasMessageContaining("accepted: more than 0.5");
    assertThatThrownBy(() -> read("bands: [{below: 1, rate: 1.5}]"))
        .hasMessageContaining("accepted: a number from 0.0 to 1.0");
  }

  private static SampleSettings read(String keys) {
    Setting top = Setting.parse("t.yaml", "samples: {" + keys + "}");
    return SampleSettings.from(Optional.of(top.get("samples")));
  }

  private static List<String> drawn(SampleSettings settings, double score) {
    Sampler sampler = new Sampler(settings);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < POSTS / 10; i++) {
      sampler.draw(post(i), assessment(score)).ifPresent(post -> ids.add(post.post().id()));
    }
    return ids;
  }

  private static Post post(int id) {
    return new Post("p" + id, "forum", "", "", Instant.EPOCH, Instant.EPOCH, "", "");
  }

  private static RiskAssessment assessment(double score) {
    return new RiskAssessment(
        false,
        Level.NONE,
        score,
        List.of(),
        Subject.SELF,
        Genre.PERSONAL,
        new Bars(0, 0, 0, 0),
        new Sentiment(Sentiment.Label.NEUTRAL, 0, "none"),
        "en",
        List.of(),
        List.of(),
        new Provenance("1", "1", "1", "screened"));
  }
}
