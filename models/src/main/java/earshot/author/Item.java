package earshot.author;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A flag that opened an item, and the repeats that it gathered. */
final class Item {
  private final Contact opener;
  private final List<Contact> repeats = new ArrayList<>();

  private Item(Contact opener) {
    this.opener = opener;
  }

  Contact opener() {
    return opener;
  }

  List<Contact> repeats() {
    return repeats;
  }

  /**
   * All items of a history. A flag is a repeat of the item before it if it came within the item's
   * window and is no more severe than its opener; a higher level opens an item of its own. Copies
   * of other people's texts stand apart.
   */
  static List<Item> of(AuthorHistory history, AuthorSettings settings) {
    List<Item> items = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (contact.copy()) {
        continue;
      }
      Item last = items.isEmpty() ? null : items.get(items.size() - 1);
      if (last != null && last.takes(contact, settings)) {
        last.repeats.add(contact);
      } else {
        items.add(new Item(contact));
      }
    }
    return items;
  }

  private boolean takes(Contact contact, AuthorSettings settings) {
    Duration since = Duration.between(opener.at(), contact.at());
    return since.compareTo(settings.window(opener.level())) <= 0
        && opener.level().atLeast(contact.level());
  }

  int count() {
    return repeats.size() + opener.folded().count();
  }

  Instant lastAt() {
    Instant last = repeats.isEmpty() ? opener.at() : repeats.get(repeats.size() - 1).at();
    return last.isAfter(opener.folded().lastAt()) ? last : opener.folded().lastAt();
  }

  List<String> posts() {
    return repeats.stream().map(Contact::postId).limit(Repeats.MOST_POSTS).toList();
  }
}
