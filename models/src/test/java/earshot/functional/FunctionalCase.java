package earshot.functional;

import java.util.Objects;
import java.util.Optional;

/**
 * One text and the answer it must get.
 *
 * @param id unique over both case files, such as {@code hyperbole-03}
 * @param capability what has to be understood, in kebab case
 * @param text the post
 * @param expect the right answer
 * @param pair id shared by texts that belong together: {@code contrast/...} where a few words turn
 *     risk into none, {@code same/...} where the words differ and the level must not
 * @param split whether people may look at the case while they tune
 */
record FunctionalCase(
    String id,
    String capability,
    String text,
    Expectation expect,
    Optional<String> pair,
    Split split) {

  /** {@code OPEN} cases are worked with; {@code HELD} ones are only counted. */
  enum Split {
    OPEN,
    HELD
  }

  static final String CONTRAST = "contrast/";
  static final String SAME = "same/";

  FunctionalCase {
    Objects.requireNonNull(text, "FunctionalCase.text");
    Objects.requireNonNull(expect, "FunctionalCase.expect");
    Objects.requireNonNull(split, "FunctionalCase.split");
    if (!capability.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException(
          "FunctionalCase.capability " + capability + " is not in kebab case");
    }
    if (!id.matches(capability + "-\\d{2,}")) {
      throw new IllegalArgumentException(
          "FunctionalCase.id " + id + " is not " + capability + "- and a number");
    }
    pair.ifPresent(
        name -> {
          if (!name.startsWith(CONTRAST) && !name.startsWith(SAME)) {
            throw new IllegalArgumentException(
                "FunctionalCase.pair " + name + " begins neither " + CONTRAST + " nor " + SAME);
          }
        });
  }
}
