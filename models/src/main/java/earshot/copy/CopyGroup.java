package earshot.copy;

import java.util.Objects;

/**
 * A text and how often it was passed on.
 *
 * @param original the earliest flag with it
 * @param copies what the original's document says of the others
 * @param told whether that has been written
 */
public record CopyGroup(Sighting original, Copies copies, boolean told) {
  public CopyGroup {
    Objects.requireNonNull(original, "CopyGroup.original");
    Objects.requireNonNull(copies, "CopyGroup.copies");
  }

  CopyGroup and(Sighting copy) {
    Copies more = copies.and(copy.postId(), copy.at());
    return new CopyGroup(original, more, told && more.equals(copies));
  }

  CopyGroup asTold() {
    return new CopyGroup(original, copies, true);
  }
}
