package earshot.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import earshot.evaluation.measure.Calibration;
import earshot.evaluation.measure.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good the trained models are on texts held aside from all training.
 *
 * @param seed of the training and the intervals
 * @param version which lexicon and settings judged, in words
 * @param texts how many texts each group of the figures has
 * @param figures by name, in the order to show, with 95 % intervals
 * @param reliability score against share of positives
 */
record ValidationReport(
    long seed,
    String version,
    Map<String, Integer> texts,
    Map<String, Estimate> figures,
    List<Calibration.Bin> reliability) {

  ValidationReport {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    reliability = List.copyOf(reliability);
  }

  String json() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written as JSON", e);
    }
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# Figures on the texts held aside\n\n");
    page.append("Written by `earshot train` (seed ").append(seed).append("); judged by ");
    page.append(version).append(".\n\n| group | texts |\n| --- | ---: |\n");
    texts.forEach((name, count) -> page.append(row(name, count.toString())));
    page.append("\n| figure | value [95 %] |\n| --- | ---: |\n");
    figures.forEach(
        (name, figure) ->
            page.append(
                row(
                    name,
                    number(figure.value())
                        + " ["
                        + number(figure.low())
                        + ", "
                        + number(figure.high())
                        + "]")));
    page.append("\n| score | texts | mean score | share positive |\n");
    page.append("| --- | ---: | ---: | ---: |\n");
    for (Calibration.Bin bin : reliability) {
      page.append(
          row(
              String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
              Long.toString(bin.items()),
              number(bin.score()),
              number(bin.share())));
    }
    return page.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }
}
