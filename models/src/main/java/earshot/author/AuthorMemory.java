package earshot.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of one author, and what was last said of each flag in it. Immutable.
 *
 * @param history what is remembered
 * @param told fingerprint of what was last said of a flag, by flag id
 */
public record AuthorMemory(AuthorHistory history, Map<String, Integer> told) {
  /** Nothing heard, nothing said. */
  public static final AuthorMemory EMPTY = new AuthorMemory(AuthorHistory.EMPTY, Map.of());

  public AuthorMemory {
    told = Map.copyOf(told);
  }

  /** This memory and one flag more, kept within its bounds. */
  public AuthorMemory hear(Contact contact, AuthorSettings settings) {
    AuthorHistory all = history.with(contact);
    all = all.since(all.newest().at().minus(settings.memory()));
    while (all.contacts().size() > settings.most()) {
      all = smaller(all, settings);
    }
    return with(all);
  }

  /** This memory, one flag of it found to be a copy of somebody else's text. */
  public AuthorMemory copied(String flagId) {
    Optional<Contact> known = history.find(flagId);
    return known.map(c -> with(history.replace(flagId, c.asCopy()))).orElse(this);
  }

  /** What the memory says of a flag, also of one that is too old to be in it. */
  public AuthorRisk riskOf(Contact contact, AuthorReader reader) {
    AuthorRisk risk = reader.read(history).get(contact.flagId());
    return risk == null ? reader.alone(contact) : risk;
  }

  /** What has changed since it was last said, by flag id. */
  public Map<String, AuthorRisk> untold(AuthorReader reader) {
    Map<String, AuthorRisk> news = new LinkedHashMap<>(reader.read(history));
    news.entrySet().removeIf(risk -> fingerprint(risk.getValue()).equals(told.get(risk.getKey())));
    return news;
  }

  /** This memory after all of it has been said. */
  public AuthorMemory told(AuthorReader reader) {
    Map<String, Integer> now = new HashMap<>();
    reader.read(history).forEach((id, risk) -> now.put(id, fingerprint(risk)));
    return new AuthorMemory(history, now);
  }

  /** This memory as if nothing had been said yet. */
  public AuthorMemory untold() {
    return new AuthorMemory(history, Map.of());
  }

  /** The same in every JVM, which the hash code of an enum is not. */
  private static Integer fingerprint(AuthorRisk risk) {
    return risk.toString().hashCode();
  }

  private AuthorMemory with(AuthorHistory all) {
    Map<String, Integer> kept = new HashMap<>(told);
    List<String> ids = new ArrayList<>();
    all.contacts().forEach(contact -> ids.add(contact.flagId()));
    kept.keySet().retainAll(ids);
    return new AuthorMemory(all, kept);
  }

  /** The oldest item's oldest repeat is only counted from now on; without repeats it goes. */
  private static AuthorHistory smaller(AuthorHistory all, AuthorSettings settings) {
    Contact oldest = all.contacts().get(0);
    if (oldest.copy()) {
      return all.replace(oldest.flagId());
    }
    Item item = Item.of(all, settings).get(0);
    if (item.repeats().isEmpty()) {
      return all.replace(oldest.flagId());
    }
    Contact repeat = item.repeats().get(0);
    double priority = new AuthorReader(settings).priority(all, repeat);
    Contact.Folded folded = new Contact.Folded(1, repeat.at(), priority);
    return all.replace(repeat.flagId())
        .replace(oldest.flagId(), oldest.with(folded.and(repeat.folded())));
  }
}
