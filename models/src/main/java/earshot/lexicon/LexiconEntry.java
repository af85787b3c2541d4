package earshot.lexicon;

import earshot.taxonomy.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One phrase and what it stands for.
 *
 * @param id unique within a lexicon, kebab-case with a dotted family, such as {@code
 *     ideation.want-to-die}
 * @param meaning {@link Evidence} or a {@link Cue}
 * @param phrase in the phrase language of docs/lexicon.md
 * @param form how the phrase is written; never OBFUSCATED, which the normaliser finds
 * @param tags what else is known of it
 * @param source the id of the source it came from
 * @param matches texts in which it must be found; at least one
 * @param spares texts in which it must not be found; at least one
 */
public record LexiconEntry(
    String id,
    Meaning meaning,
    String phrase,
    Form form,
    Set<Tag> tags,
    String source,
    List<String> matches,
    List<String> spares) {

  public LexiconEntry {
    Objects.requireNonNull(id, "LexiconEntry.id");
    Objects.requireNonNull(meaning, "LexiconEntry.meaning");
    Objects.requireNonNull(phrase, "LexiconEntry.phrase");
    Objects.requireNonNull(form, "LexiconEntry.form");
    Objects.requireNonNull(source, "LexiconEntry.source");
    tags = Set.copyOf(tags);
    matches = List.copyOf(matches);
    spares = List.copyOf(spares);
    if (form == Form.OBFUSCATED) {
      throw new IllegalArgumentException("LexiconEntry.form of " + id + " is OBFUSCATED");
    }
  }

  /** What it is evidence of; empty for a cue. */
  public Optional<Evidence> evidence() {
    return meaning instanceof Evidence evidence ? Optional.of(evidence) : Optional.empty();
  }

  /** Which cue it is; empty for evidence. */
  public Optional<Cue> cue() {
    return meaning instanceof Cue cue ? Optional.of(cue) : Optional.empty();
  }

  /** Whether it is this cue. */
  public boolean is(Cue cue) {
    return meaning == cue;
  }

  /** Whether it carries the tag. */
  public boolean has(Tag tag) {
    return tags.contains(tag);
  }

  /** The forms that a lexicon file may name. */
  static Set<Form> writableForms() {
    return EnumSet.of(Form.PLAIN, Form.ALGOSPEAK, Form.EMOJI);
  }
}
