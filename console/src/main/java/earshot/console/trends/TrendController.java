package earshot.console.trends;

import earshot.console.access.Allowed;
import earshot.console.http.NotYet;
import earshot.console.store.Role;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
    return NotYet.answer();
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
    return NotYet.answer();
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
    return NotYet.answer();
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
    return NotYet.answer();
  }

  /** The sources that flags came from, for the filter. */
  @GetMapping("/sources")
  @Allowed({Role.ANALYST, Role.LEAD})
  List<String> sources() {
    return NotYet.answer();
  }

  /** The caller's kept questions and those that are shared. */
  @GetMapping("/searches")
  @Allowed({Role.ANALYST, Role.LEAD})
  List<SavedSearch> searches(Principal caller) {
    return NotYet.answer();
  }

  /** Keeps a question. */
  @PostMapping("/searches")
  @Allowed({Role.ANALYST, Role.LEAD})
  SavedSearch keep(@RequestBody NewSearch search, Principal caller) {
    return NotYet.answer();
  }

  /** Forgets one of the caller's own. */
  @DeleteMapping("/searches/{id}")
  @Allowed({Role.ANALYST, Role.LEAD})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String id, Principal caller) {
    NotYet.answer();
  }
}
