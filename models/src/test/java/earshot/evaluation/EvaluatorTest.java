package earshot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.evaluation.EvaluationReport.SetReport;
import earshot.language.Sentiment;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge is a double: a text is its own score, such as {@code 0.7}, with spaces after it. */
final class EvaluatorTest {
  /** Scores below the key have the level. */
  private static final SortedMap<Double, Level> LADDER =
      new TreeMap<>(
          Map.of(
              0.2, Level.NONE,
              0.35, Level.LOW,
              0.5, Level.MODERATE,
              0.7, Level.HIGH,
              0.8, Level.SEVERE));

  @TempDir private Path folder;

  @Test
  void aBinarySetIsMeasuredByVerdictAndByScore() throws IOException {
    Path file =
        file("r.jsonl", "mine", row("0.9", "1"), row("0.6", "0"), row("0.3", "1"), row("0.1", "0"));

    SetReport set = evaluate(file).sets().get(0);

    assertThat(set.name()).isEqualTo("mine");
    assertThat(set.task()).isEqualTo(Task.RISK);
    assertThat(value(set, "precision")).isEqualTo(0.5, within(1e-12));
    assertThat(value(set, "recall")).isEqualTo(0.5, within(1e-12));
    assertThat(value(set, "AUC")).isEqualTo(0.75, within(1e-12));
    assertThat(value(set, "average precision")).isEqualTo(5 / 6.0, within(1e-12));
    // NONE, LOW, MODERATE, HIGH, SEVERE, IMMINENT
    assertThat(set.confusion())
        .containsExactly(List.of(1L, 0L, 0L, 1L, 0L, 0L), List.of(0L, 1L, 0L, 0L, 0L, 1L));
    assertThat(value(set, "lift IMMINENT")).isEqualTo(2, within(1e-12));
  }

  @Test
  void expertGradesAreComparedWithLevels() throws IOException {
    Path file =
        file(
            "c.jsonl",
            "cssrs-users",
            row("0.1", "\"Supportive\""),
            row("0.3", "\"Indicator\""),
            row("0.4", "\"Ideation\""),
            row("0.75", "\"Behavior\""),
            row("0.9", "\"Attempt\""));

    SetReport set = evaluate(file).sets().get(0);

    assertThat(set.task()).isEqualTo(Task.GRADES);
    assertThat(value(set, "quadratic kappa")).isEqualTo(1, within(1e-12));
    assertThat(value(set, "Spearman")).isEqualTo(1, within(1e-12));
    assertThat(value(set, "recall")).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(set.all().positives()).isEqualTo(3);
  }

  @Test
  void ordinaryTextIsTheGroundThatPositivesStandOutFrom() throws IOException {
    Path risk = file("r.jsonl", "mine", row("0.9", "1"), row("0.2", "1"), row("0.1", "0"));
    Path ordinary = file("o.jsonl.gz", "bg-tweets", row("0.6"), row("0.1"), row("0.1"), row("0"));

    EvaluationReport report = evaluate(risk, ordinary);

    SetReport mine = report.sets().get(0);
    assertThat(value(report.sets().get(1), "flags per 10,000")).isEqualTo(2500, within(1e-9));
    assertThat(value(mine, "AUC against bg-tweets")).isEqualTo(7 / 8.0, within(1e-12));
    assertThat(value(mine, "recall at 10 flags per 10,000 of bg-tweets"))
        .isEqualTo(0.5, within(1e-12));
  }

  @Test
  void toneIsMeasuredByAccuracyAndMacroF1() throws IOException {
    Path file = file("t.jsonl", "sentiment", row("0.1", "\"1\""), row("0.9", "0"), row("0", "0"));

    SetReport set = evaluate(file).sets().get(0);

    assertThat(value(set, "accuracy")).isEqualTo(2 / 3.0, within(1e-12));
    // negative: 2*1/(1+2), neutral: 2*1/(2+1)
    assertThat(value(set, "macro-F1")).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void slicesFollowLengthAndType() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add("\"text\":\"0.6\",\"type\":\"homonyms\"");
      rows.add("\"text\":\"0.1" + " ".repeat(100) + "\",\"type\":\"figures\"");
    }
    Path file = file("f.jsonl", "figurative", rows.toArray(String[]::new));

    SetReport set = evaluate(file).sets().get(0);

    assertThat(set.task()).isEqualTo(Task.BENIGN);
    assertThat(set.slices())
        .extracting(EvaluationReport.Slice::name)
        .containsExactly(
            "all", "1: under 80 characters", "2: 80 to 279 characters", "figures", "homonyms");
    assertThat(set.slices().get(1).figures().get("flags per 10,000").value()).isEqualTo(10_000);
    assertThat(set.slices().get(3).figures().get("flags per 10,000").value()).isZero();
  }

  @Test
  void aSampleIsDrawnByItsSeed() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(row("0." + i));
    }
    List<Path> file = List.of(file("o.jsonl", "", rows.toArray(String[]::new)));

    EvaluationReport one = new Evaluator(this::judge, 50, 1, step -> {}).evaluate(file);

    assertThat(one.sets().get(0).name()).isEqualTo("o");
    assertThat(one.sets().get(0).all().texts()).isEqualTo(50);
    assertThat(new Evaluator(this::judge, 50, 1, step -> {}).evaluate(file)).isEqualTo(one);
    assertThat(new Evaluator(this::judge, 50, 2, step -> {}).evaluate(file)).isNotEqualTo(one);
  }

  @Test
  void aReportSurvivesJsonAndComparesWithItself() throws IOException {
    EvaluationReport report =
        evaluate(file("r.jsonl", "mine", row("0.9", "1"), row("0.6", "0"), row("0.3", "1")));
    Path json = Files.writeString(folder.resolve("report.json"), ReportJson.write(report));

    assertThat(ReportJson.read(json)).isEqualTo(report);
    assertThat(Comparison.write(ReportJson.read(json), report))
        .contains("+0.000")
        .doesNotContain("apart");
    assertThat(ReportMarkdown.write(report)).contains("### mine").contains("| AUC");
  }

  @Test
  void anImprovementBeyondChanceIsMarked() throws IOException {
    List<String> bad = new ArrayList<>();
    List<String> good = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      bad.add(row("0.6", "" + i % 2));
      good.add(row(i % 2 == 1 ? "0.9" : "0.1", "" + i % 2));
    }
    EvaluationReport before = evaluate(file("r.jsonl", "mine", bad.toArray(String[]::new)));
    EvaluationReport now = evaluate(file("r.jsonl", "mine", good.toArray(String[]::new)));

    assertThat(Comparison.write(before, now).lines().filter(line -> line.contains(" AUC ")))
        .singleElement()
        .asString()
        .contains("0.500")
        .contains("1.000")
        .contains("+0.500")
        .contains("apart");
  }

  @Test
  void badRowsAreNamedByFileAndPlaceAndNeverQuoted() throws IOException {
    Path label = file("l.jsonl", "mine", row("0.1", "0"), row("0.2", "7"));
    Path json = Files.writeString(folder.resolve("j.jsonl"), "{\"id\":\"x\",\"text\":secret}\n");
    Path nothing = Files.writeString(folder.resolve("n.jsonl"), "");

    assertThatThrownBy(() -> evaluate(label))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("l.jsonl: row 1: label is none of those accepted: [0, 1]");
    assertThatThrownBy(() -> evaluate(json))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("j.jsonl:1: is no JSON")
        .hasNoCause();
    assertThatThrownBy(() -> evaluate(nothing)).hasMessageContaining("there is no text in");
  }

  @Test
  void whatIsNoReportIsRefusedAsABaseline() throws IOException {
    Path json = Files.writeString(folder.resolve("x.json"), "{\"seed\":1}");

    assertThatThrownBy(() -> ReportJson.read(json))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json is no report");
  }

  private EvaluationReport evaluate(Path... files) throws IOException {
    return new Evaluator(this::judge, 0, 1, step -> {}).evaluate(List.of(files));
  }

  private static double value(SetReport set, String figure) {
    return set.all().figures().get(figure).value();
  }

  private RiskAssessment judge(String text) {
    double score = text.isBlank() ? 0 : Double.parseDouble(text.strip());
    Level level =
        LADDER.entrySet().stream()
            .filter(step -> score < step.getKey())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Level.IMMINENT);
    return new RiskAssessment(
        score >= 0.5,
        level,
        score,
        List.of(),
        Subject.SELF,
        Genre.PERSONAL,
        new Bars(0, 0, 0, 0),
        new Sentiment(
            score > 0.5 ? Sentiment.Label.NEGATIVE : Sentiment.Label.NEUTRAL, 0.5, "none"),
        "en",
        List.of(),
        List.of(),
        new Provenance("1", "1", "1", "screened"));
  }

  private static String row(String text) {
    return "\"text\":\"" + text + "\"";
  }

  private static String row(String text, String label) {
    return row(text) + ",\"label\":" + label;
  }

  private Path file(String name, String dataset, String... rows) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows.length; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"dataset\":\"").append(dataset);
      lines.append("\",").append(rows[i]).append("}\n");
    }
    Path file = folder.resolve(name);
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(bytes);
    }
    return file;
  }
}
