package earshot.codec;

import earshot.post.Post;
import java.util.Objects;

/** What came of reading one line: a post, a rejection that says why, or a rule that lets it go. */
public sealed interface Reading {

  /** A line that holds a post. */
  record Accepted(Post post) implements Reading {
    public Accepted {
      Objects.requireNonNull(post, "Accepted.post");
    }
  }

  /**
   * A line that cannot be used.
   *
   * @param reason what kind of fault
   * @param detail names the field and what is accepted; never quotes the text or the author
   * @param payload the line, so that it can be mended and sent again. Where the author could be
   *     read, the handle stands replaced by its pseudonym under {@code author_key}
   */
  record Rejected(Reason reason, String detail, String payload) implements Reading {
    public Rejected {
      Objects.requireNonNull(reason, "Rejected.reason");
      Objects.requireNonNull(detail, "Rejected.detail");
      Objects.requireNonNull(payload, "Rejected.payload");
    }
  }

  /**
   * A line that is well but holds no post that counts.
   *
   * @param rule kebab-case name of the rule by which it is let go
   */
  record Dropped(String rule) implements Reading {
    /** The rule for lines of white space alone. */
    public static final String BLANK_LINE = "blank-line";

    public Dropped {
      Objects.requireNonNull(rule, "Dropped.rule");
    }
  }

  /** Why a line cannot be used. */
  enum Reason {
    /** Bytes that are no UTF-8; the payload is given byte for byte as ISO-8859-1. */
    INVALID_UTF8("invalid-utf8"),
    /** No JSON, or more than one value on the line. */
    NOT_JSON("not-json"),
    /** JSON, but no object. */
    NOT_AN_OBJECT("not-an-object"),
    /** Nested deeper, or holding a longer name or number, than is accepted. */
    BEYOND_LIMITS("beyond-limits"),
    /** A field that must be there is missing or null. */
    MISSING_FIELD("missing-field"),
    /** A field of the wrong type or outside its range. */
    WRONG_FIELD("wrong-field"),
    /** A known field that stands twice, so that none of the two can be trusted. */
    DUPLICATE_FIELD("duplicate-field");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The kebab-case word that dead letters and metrics use. */
    public String word() {
      return word;
    }
  }
}
