package earshot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table that reads well both as text and as Markdown: cells padded to one width a column. */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> heads) {
    rows.add(List.copyOf(heads));
  }

  void add(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells in a table of " + rows.get(0).size() + " columns");
    }
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Math.max(3, row.get(i).length()));
      }
    }
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      rule.add("-".repeat(widths[i] - 1) + (i == 0 ? "-" : ":"));
    }
    StringBuilder table = new StringBuilder(line(rows.get(0), widths)).append(line(rule, widths));
    rows.subList(1, rows.size()).forEach(row -> table.append(line(row, widths)));
    return table.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String space = " ".repeat(widths[i] - cells.get(i).length());
      padded.add(i == 0 ? cells.get(i) + space : space + cells.get(i));
    }
    return padded.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
