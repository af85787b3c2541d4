package earshot.author;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The remembered flags of one author, oldest first, each once. Immutable. */
public record AuthorHistory(List<Contact> contacts) {
  /** An author of whom nothing is known. */
  public static final AuthorHistory EMPTY = new AuthorHistory(List.of());

  public AuthorHistory {
    contacts = contacts.stream().sorted(Contact.ORDER).toList();
  }

  /** The contact of a flag, if it is remembered. */
  public Optional<Contact> find(String flagId) {
    return contacts.stream().filter(contact -> contact.flagId().equals(flagId)).findFirst();
  }

  /** This history and one flag more; a flag that is known is heard anew, not twice. */
  AuthorHistory with(Contact heard) {
    Contact.Folded before = find(heard.flagId()).map(Contact::folded).orElse(Contact.Folded.NONE);
    List<Contact> all = without(heard.flagId());
    all.add(heard.with(before));
    return new AuthorHistory(all);
  }

  /** This history, one of its contacts replaced by others, or by none. */
  AuthorHistory replace(String flagId, Contact... by) {
    List<Contact> all = without(flagId);
    all.addAll(List.of(by));
    return new AuthorHistory(all);
  }

  /** This history without what was written before an instant. */
  AuthorHistory since(Instant oldest) {
    return contacts.isEmpty() || !contacts.get(0).at().isBefore(oldest)
        ? this
        : new AuthorHistory(
            contacts.stream().filter(contact -> !contact.at().isBefore(oldest)).toList());
  }

  Contact newest() {
    return contacts.get(contacts.size() - 1);
  }

  private List<Contact> without(String flagId) {
    List<Contact> others = new ArrayList<>(contacts);
    others.removeIf(contact -> contact.flagId().equals(flagId));
    return others;
  }
}
