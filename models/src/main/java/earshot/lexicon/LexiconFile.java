package earshot.lexicon;

import earshot.settings.Setting;
import earshot.settings.SettingsException;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One lexicon file, read strictly. */
record LexiconFile(
    int version, String language, Map<String, String> sources, List<LexiconEntry> entries) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

  /**
   * Reads a file's text.
   *
   * @param ids the ids that are taken; this file's are added
   * @throws SettingsException if it cannot be used
   */
  static LexiconFile parse(String file, String yaml, Set<String> ids) {
    Setting top = Setting.parse(file, yaml).allowOnly("version", "language", "sources", "entries");
    int version = top.get("version").integer(1, Integer.MAX_VALUE);
    String language = matching(top.get("language"), LANGUAGE, "two small letters, such as en");
    Map<String, String> sources = new LinkedHashMap<>();
    top.get("sources").entries().forEach((id, text) -> sources.put(id, text.text()));
    List<LexiconEntry> entries = new ArrayList<>();
    for (Setting setting : some(top.get("entries"), "an entry")) {
      LexiconEntry entry = entry(setting, sources.keySet());
      if (!ids.add(entry.id())) {
        throw setting.get("id").wrong("is \"" + entry.id() + "\", which is taken already");
      }
      entries.add(entry);
    }
    return new LexiconFile(version, language, sources, entries);
  }

  private static LexiconEntry entry(Setting setting, Set<String> sources) {
    setting.allowOnly(
        "id", "category", "level", "cue", "phrase", "form", "source", "tags", "matches", "spares");
    String id =
        matching(setting.get("id"), ID, "kebab-case with a dotted family: ideation.want-to-die");
    Meaning meaning = meaning(setting);
    String phrase = phrase(setting.get("phrase"));
    Form form = form(setting.get("form"));
    Setting source = setting.get("source");
    if (!sources.contains(source.text())) {
      throw source.wrong("is \"" + source.text() + "\"; accepted: " + sources);
    }
    Set<Tag> tags = EnumSet.noneOf(Tag.class);
    setting.find("tags").map(Setting::elements).orElse(List.of()).forEach(t -> tags.add(tag(t)));
    return new LexiconEntry(
        id,
        meaning,
        phrase,
        form,
        tags,
        source.text(),
        some(setting.get("matches"), "a text that the entry must be found in").stream()
            .map(Setting::text)
            .toList(),
        some(setting.get("spares"), "a text that the entry must not be found in").stream()
            .map(Setting::text)
            .toList());
  }

  private static Meaning meaning(Setting setting) {
    Optional<Setting> cue = setting.find("cue");
    if (cue.isEmpty()) {
      if (setting.find("category").isEmpty() && setting.find("level").isEmpty()) {
        throw setting.wrong("says not what it stands for; accepted: category and level, or cue");
      }
      return new Evidence(
          setting.get("category").name(Category.class), setting.get("level").name(Level.class));
    }
    for (String other : List.of("category", "level")) {
      if (setting.find(other).isPresent()) {
        throw setting
            .get(other)
            .wrong("stands beside cue; accepted: category and level, or cue alone");
      }
    }
    return cue.get().name(Cue.class);
  }

  private static String phrase(Setting setting) {
    try {
      Phrase.parse(setting.text());
      return setting.text();
    } catch (PhraseException e) {
      SettingsException wrong = setting.wrong(e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static Form form(Setting setting) {
    Set<Form> accepted = LexiconEntry.writableForms();
    Form form = setting.name(Form.class);
    if (!accepted.contains(form)) {
      throw setting.wrong("is \"" + setting.text() + "\"; accepted: " + accepted);
    }
    return form;
  }

  private static Tag tag(Setting setting) {
    return Tag.of(setting.text())
        .orElseThrow(
            () ->
                setting.wrong(
                    "is \""
                        + setting.text()
                        + "\"; accepted: "
                        + Arrays.stream(Tag.values())
                            .map(Tag::label)
                            .collect(Collectors.joining(", ", "[", "]"))));
  }

  private static String matching(Setting setting, Pattern pattern, String accepted) {
    if (!pattern.matcher(setting.text()).matches()) {
      throw setting.wrong("is \"" + setting.text() + "\"; accepted: " + accepted);
    }
    return setting.text();
  }

  private static List<Setting> some(Setting list, String what) {
    if (list.elements().isEmpty()) {
      throw list.wrong("is empty; accepted: at least one, " + what);
    }
    return list.elements();
  }
}
