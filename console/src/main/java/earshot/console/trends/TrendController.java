package earshot.console.trends;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Counts for analysts. The filters are the same everywhere, so that a page's address holds them.
 */
@RestController
@RequestMapping("/api/trends")
final class TrendController {
  private final Trends trends;
  private final Kept kept;

  TrendController(Trends trends, Kept kept) {
    this.trends = trends;
    this.kept = kept;
  }

  /**
   * Counts over time.
   *
   * @param q words and field:value pairs that flags must fit, such as {@code source:forum exam}
   */
  @GetMapping
  @Allowed({Role.ANALYST, Role.LEAD})
  TrendView trend(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(defaultValue = "DAY") Interval interval,
      @RequestParam(defaultValue = "NONE") Split split,
      @RequestParam Optional<List<Level>> level,
      @RequestParam Optional<List<Category>> category,
      @RequestParam Optional<List<String>> source,
      @RequestParam Optional<String> q,
      @RequestParam(defaultValue = "false") boolean compare) {
    return trends.trend(
        Asked.filter(from, to, level, category, source, q), interval, split, compare);
  }

  /** The same as CSV. */
  @GetMapping(path = "/csv", produces = "text/csv")
  @Allowed({Role.ANALYST, Role.LEAD})
  ResponseEntity<String> csv(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(defaultValue = "DAY") Interval interval,
      @RequestParam(defaultValue = "NONE") Split split,
      @RequestParam Optional<List<Level>> level,
      @RequestParam Optional<List<Category>> category,
      @RequestParam Optional<List<String>> source,
      @RequestParam Optional<String> q) {
    TrendView view =
        trends.trend(Asked.filter(from, to, level, category, source, q), interval, split, false);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"earshot-trends.csv\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(trends.csv(view));
  }

  /** Counts by day and hour of the week. */
  @GetMapping("/heat")
  @Allowed({Role.ANALYST, Role.LEAD})
  HeatMap heat(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam Optional<List<Level>> level,
      @RequestParam Optional<List<Category>> category,
      @RequestParam Optional<List<String>> source,
      @RequestParam Optional<String> q) {
    return trends.heat(Asked.filter(from, to, level, category, source, q));
  }

  /** Evidence found most often, at most 50. */
  @GetMapping("/terms")
  @Allowed({Role.ANALYST, Role.LEAD})
  List<Term> terms(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam Optional<List<Level>> level,
      @RequestParam Optional<List<Category>> category,
      @RequestParam Optional<List<String>> source,
      @RequestParam Optional<String> q) {
    return trends.terms(Asked.filter(from, to, level, category, source, q));
  }

  /** The sources that flags came from, for the filter. */
  @GetMapping("/sources")
  @Allowed({Role.ANALYST, Role.LEAD})
  List<String> sources() {
    return trends.sources();
  }

  /** The caller's kept questions and those that are shared. */
  @GetMapping("/searches")
  @Allowed({Role.ANALYST, Role.LEAD})
  List<SavedSearch> searches(Principal caller) {
    return kept.of(caller.getName());
  }

  /** Keeps a question. */
  @PostMapping("/searches")
  @Allowed({Role.ANALYST, Role.LEAD})
  SavedSearch keep(@RequestBody NewSearch search, Principal caller) {
    return kept.keep(search, caller.getName());
  }

  /** Forgets one of the caller's own. */
  @DeleteMapping("/searches/{id}")
  @Allowed({Role.ANALYST, Role.LEAD})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String id, Principal caller) {
    kept.forget(id, caller.getName());
  }
}
