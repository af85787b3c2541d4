package earshot.console.guidance;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.settings.Setting;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code guidance} section of {@code config/console.yaml}: texts of the service's own. */
public final class Guidance {
  private final GuidanceView view;

  private Guidance(GuidanceView view) {
    this.view = view;
  }

  /** Reads the section; what is missing is empty. */
  public static Guidance from(Setting section) {
    section.allowOnly("levels", "outcomes", "reasons", "resources", "safe_messaging");
    return new Guidance(
        new GuidanceView(
            texts(section.find("levels"), Level.class),
            texts(section.find("outcomes"), Outcome.class),
            texts(section.find("reasons"), NotRiskReason.class),
            resources(section.find("resources")),
            section.find("safe_messaging").map(Setting::texts).orElse(List.of())));
  }

  GuidanceView view() {
    return view;
  }

  private static <E extends Enum<E>> Map<E, String> texts(
      Optional<Setting> section, Class<E> type) {
    Map<E, String> texts = new EnumMap<>(type);
    section.ifPresent(
        map ->
            map.entries().forEach((name, text) -> texts.put(named(map, name, type), text.text())));
    return texts;
  }

  private static <E extends Enum<E>> E named(Setting map, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw map.get(name)
        .wrong("is not a key of this place; accepted: " + List.of(type.getEnumConstants()));
  }

  private static List<GuidanceView.Resource> resources(Optional<Setting> list) {
    List<GuidanceView.Resource> resources = new ArrayList<>();
    for (Setting one : list.map(Setting::elements).orElse(List.of())) {
      one.allowOnly("name", "contact", "about");
      resources.add(
          new GuidanceView.Resource(
              one.get("name").text(),
              one.get("contact").text(),
              one.find("about").map(Setting::text).orElse("")));
    }
    return resources;
  }
}
