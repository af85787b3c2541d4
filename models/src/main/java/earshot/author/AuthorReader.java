package earshot.author;

import earshot.taxonomy.Category;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from an author's history what it says of each flag in it. */
public final class AuthorReader {
  private final AuthorSettings settings;
  private final CourseReader courses;

  public AuthorReader(AuthorSettings settings) {
    this.settings = settings;
    this.courses = new CourseReader(settings);
  }

  /** What the memory says of a flag of which it knows nothing but the flag itself. */
  public AuthorRisk alone(Contact contact) {
    return read(new AuthorHistory(List.of(contact))).get(contact.flagId());
  }

  /** What the history says of each of its flags, by flag id, oldest first. */
  public Map<String, AuthorRisk> read(AuthorHistory history) {
    Map<String, Course> course = new HashMap<>();
    Map<String, AuthorRisk> risks = new LinkedHashMap<>();
    List<Contact> contacts = history.contacts();
    for (int i = 0; i < contacts.size(); i++) {
      Contact contact = contacts.get(i);
      List<Contact> before = own(contacts.subList(0, i));
      Course read = courses.read(before, contact);
      course.put(contact.flagId(), read);
      Repeats none = new Repeats("", 0, contact.at(), List.of());
      risks.put(contact.flagId(), risk(before, read, priority(contact, read), none));
    }
    for (Item item : Item.of(history, settings)) {
      gather(item, course, risks);
    }
    return risks;
  }

  private static void gather(
      Item item, Map<String, Course> courses, Map<String, AuthorRisk> risks) {
    Contact opener = item.opener();
    AuthorRisk own = risks.get(opener.flagId());
    double highest = Math.max(own.priority(), opener.folded().priority());
    Course course = courses.get(opener.flagId());
    for (Contact repeat : item.repeats()) {
      AuthorRisk risk = risks.get(repeat.flagId());
      highest = Math.max(highest, risk.priority());
      // Beside the opener's own reasons, the newest course that weighs as much as any.
      Course newer = courses.get(repeat.flagId());
      course = newer.lift() >= course.lift() ? newer : course;
      Repeats of = new Repeats(opener.flagId(), 0, repeat.at(), List.of());
      risks.put(
          repeat.flagId(),
          new AuthorRisk(
              risk.priority(),
              risk.course(),
              risk.earlier(),
              risk.burden(),
              risk.lastContact(),
              risk.categories(),
              of));
    }
    Set<String> story = new LinkedHashSet<>(own.course());
    story.addAll(course.reasons());
    Repeats repeats = new Repeats("", item.count(), item.lastAt(), item.posts());
    risks.put(
        opener.flagId(),
        new AuthorRisk(
            highest,
            List.copyOf(story),
            own.earlier(),
            own.burden(),
            own.lastContact(),
            own.categories(),
            repeats));
  }

  /** The priority of a contact by itself; folding keeps it. */
  double priority(AuthorHistory history, Contact contact) {
    int at = history.contacts().indexOf(contact);
    return priority(contact, courses.read(own(history.contacts().subList(0, at)), contact));
  }

  private static double priority(Contact contact, Course course) {
    return Priority.of(contact.level(), contact.score(), course.lift());
  }

  private static List<Contact> own(List<Contact> contacts) {
    return contacts.stream().filter(contact -> !contact.copy()).toList();
  }

  private static AuthorRisk risk(
      List<Contact> before, Course course, double priority, Repeats repeats) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    before.forEach(earlier -> categories.addAll(earlier.categories()));
    Instant last =
        before.stream().map(Contact::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    int earlier = before.stream().mapToInt(one -> 1 + one.folded().count()).sum();
    return new AuthorRisk(
        priority,
        course.reasons(),
        earlier,
        Math.round(course.burden() * 1e6) / 1e6,
        last,
        List.copyOf(categories),
        repeats);
  }
}
