package earshot.console.access;

import earshot.console.http.Problem;
import earshot.console.store.Account;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people set for themselves, kept with their account. */
public final class Preferring {
  private static final int MOST_KEYS = 50;
  private static final int LONGEST_KEY = 40;

  private static final Preferences DEFAULTS =
      new Preferences(
          Preferences.Shown.MASKED,
          Preferences.Shown.ALWAYS,
          Preferences.Theme.SYSTEM,
          Map.of(),
          Optional.of(20),
          Optional.of(50),
          Optional.empty(),
          true);

  private final Directory directory;
  private final People people;
  private final JsonMapper json;

  /** Preferences of these people. */
  public Preferring(Directory directory, People people, JsonMapper json) {
    this.directory = directory;
    this.people = people;
    this.json = json;
  }

  /** What somebody set, or the defaults. */
  public Preferences of(String name) {
    String kept = directory.enabled(name).map(Account::preferences).orElse("");
    if (kept.isEmpty()) {
      return DEFAULTS;
    }
    try {
      return json.readValue(kept, Preferences.class);
    } catch (JacksonException e) {
      return DEFAULTS; // Kept by an older Earshot that knew other choices.
    }
  }

  Preferences set(String name, Preferences wanted) {
    if (wanted.textShown() == null || wanted.evidenceShown() == null || wanted.theme() == null) {
      throw Problem.invalid("textShown, evidenceShown, theme", "must be given");
    }
    check("breakAfterItems", wanted.breakAfterItems(), 1, 500);
    check("breakAfterMinutes", wanted.breakAfterMinutes(), 5, 480);
    check("lighterEvery", wanted.lighterEvery(), 2, 100);
    boolean keysFit =
        wanted.keys() != null
            && wanted.keys().size() <= MOST_KEYS
            && wanted.keys().entrySet().stream()
                .allMatch(
                    key ->
                        key.getKey().length() <= LONGEST_KEY
                            && key.getValue() != null
                            && key.getValue().length() <= LONGEST_KEY);
    if (!keysFit) {
      throw Problem.invalid("keys", "at most " + MOST_KEYS + ", of at most " + LONGEST_KEY);
    }
    people.prefer(name, json.writeValueAsString(wanted));
    return wanted;
  }

  private static void check(String field, Optional<Integer> value, int min, int max) {
    if (value.filter(number -> number < min || number > max).isPresent()) {
      throw Problem.invalid(field, min + " to " + max);
    }
  }
}
