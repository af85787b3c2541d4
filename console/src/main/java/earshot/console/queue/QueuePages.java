package earshot.console.queue;

import earshot.console.http.Problem;
import earshot.console.store.Claim;
import earshot.console.store.Items;
import earshot.console.store.Stage;
import earshot.console.store.Waiting;
import earshot.console.store.WaitingLine;
import earshot.taxonomy.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of the list: a merge of the lines, each of which is asked from where the last page left it.
 * The cursor holds one place for each line, so a page deep in the list costs what the first one
 * costs.
 */
final class QueuePages {
  private static final int MOST = 200;
  private static final Pattern PLACE =
      Pattern.compile("([A-Z]+)([+-])(-?\\d+) (.*)", Pattern.DOTALL);

  private final Items items;
  private final QueueSettings settings;
  private final Clock clock;

  QueuePages(Items items, QueueSettings settings, Clock clock) {
    this.items = items;
    this.settings = settings;
    this.clock = clock;
  }

  private record Line(Level level, boolean later) {}

  QueuePage page(Optional<Level> level, Optional<Stage> stage, int size, Optional<String> cursor) {
    if (size < 1 || size > MOST) {
      throw Problem.invalid("size", "1 to " + MOST);
    }
    Instant now = clock.instant();
    Map<Line, Waiting.Place> places = cursor.map(QueuePages::read).orElse(Map.of());
    List<Line> lines = lines(level, stage);
    List<WaitingLine> questions =
        lines.stream()
            .map(
                line ->
                    new WaitingLine(
                        line.level(),
                        line.later(),
                        true,
                        Optional.ofNullable(places.get(line)),
                        now,
                        size + 1))
            .toList();
    List<Waiting> rows = new ArrayList<>();
    if (!questions.isEmpty()) {
      items.waiting(questions).forEach(rows::addAll);
    }
    Urgency urgency = new Urgency(settings, now);
    rows.sort(urgency);
    List<Waiting> page = rows.subList(0, Math.min(size, rows.size()));
    Map<Line, Waiting.Place> reached = new HashMap<>(places);
    page.forEach(row -> reached.put(lineOf(row), row.place()));
    return new QueuePage(
        page.stream()
            .filter(row -> stage.map(row.stage()::equals).orElse(true))
            .map(row -> row(row, urgency, now))
            .toList(),
        rows.size() > size ? Optional.of(write(reached)) : Optional.empty());
  }

  private List<Line> lines(Optional<Level> level, Optional<Stage> stage) {
    List<Line> lines = new ArrayList<>();
    for (Level one : settings.sla().keySet()) {
      for (boolean later : new boolean[] {false, true}) {
        boolean asked =
            stage.map(s -> s != Stage.CLOSED && (s != Stage.FIRST) == later).orElse(true);
        if (asked && level.map(one::equals).orElse(true)) {
          lines.add(new Line(one, later));
        }
      }
    }
    return lines;
  }

  private static Line lineOf(Waiting row) {
    return new Line(row.level(), row.stage() != Stage.FIRST);
  }

  static QueueRow row(Waiting item, Urgency urgency, Instant now) {
    Optional<Claim> claim = item.claim().filter(held -> held.holdsAt(now));
    return new QueueRow(
        item.id().toString(),
        item.stage(),
        item.level(),
        urgency.rank(item),
        item.score(),
        item.categories(),
        item.source(),
        item.createdAt(),
        item.since(),
        urgency.dueAt(item),
        urgency.breached(item),
        claim.map(Claim::by),
        claim.map(Claim::until));
  }

  private static String write(Map<Line, Waiting.Place> places) {
    StringBuilder text = new StringBuilder();
    places.forEach(
        (line, place) ->
            text.append(line.level())
                .append(line.later() ? "+" : "-")
                .append(place.since())
                .append(' ')
                .append(place.tie())
                .append('\0'));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<Line, Waiting.Place> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      Map<Line, Waiting.Place> places = new HashMap<>();
      for (String one : text.split("\u0000")) {
        Matcher part = PLACE.matcher(one);
        if (!part.matches()) {
          throw new IllegalArgumentException("no place");
        }
        places.put(
            new Line(Level.valueOf(part.group(1)), part.group(2).equals("+")),
            new Waiting.Place(Long.parseLong(part.group(3)), part.group(4)));
      }
      return places;
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("cursor", "what an earlier page gave as next");
    }
  }
}
