package earshot.risk;

import earshot.signal.Finding;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Says in words for a reviewer why a text got its level. */
final class Reasons {
  private static final int MOST = 8;

  private Reasons() {}

  /** The reasons, most weighty first: what raised the level, then what context took away. */
  static List<String> of(List<Finding> findings, List<String> rules) {
    LinkedHashSet<String> reasons = new LinkedHashSet<>(rules);
    List<Finding> byWeight = new ArrayList<>(findings);
    byWeight.sort(Comparator.comparing((Finding f) -> f.signal().level()).reversed());
    for (Finding finding : byWeight) {
      if (reasons.size() < MOST) {
        reasons.add(sentence(finding));
      }
    }
    return List.copyOf(reasons);
  }

  private static String sentence(Finding finding) {
    Signal signal = finding.signal();
    StringBuilder words = new StringBuilder(name(signal.category()));
    if (signal.subject() == Subject.OTHER) {
      words.append(finding.reading().addressed() ? ", said to somebody" : ", about somebody else");
    } else if (signal.subject() != Subject.SELF) {
      words.append(", about a public or invented figure");
    }
    switch (signal.time()) {
      case PAST -> words.append(", in the past");
      case RECENT_PAST -> words.append(", in the last three months");
      case SOON -> words.append(", within about two days");
      case CONDITIONAL -> words.append(", on a condition");
      case NOW -> {}
    }
    if (signal.form() == Form.ALGOSPEAK) {
      words.append(", in code words");
    } else if (signal.form() == Form.OBFUSCATED) {
      words.append(", in disguised spelling");
    }
    if (signal.modality() != Modality.ASSERTED) {
      words.append("; taken back as ").append(name(finding.reading().idiom(), signal.modality()));
      if (!finding.reading().why().isEmpty()) {
        words.append(" (\u201c").append(finding.reading().why()).append("\u201d)");
      }
    } else if (signal.level() == Level.NONE && signal.category() != Category.PROTECTIVE) {
      words.append("; taken back by context");
    }
    return words.append(": \u201c").append(signal.text().strip()).append('\u201d').toString();
  }

  private static String name(boolean idiom, Modality modality) {
    return switch (modality) {
      case ASSERTED -> "meant";
      case NEGATED -> "denied";
      case HYPERBOLE -> idiom ? "a fixed expression" : "exaggeration or a joke";
      case QUESTION -> "a question for information";
      case QUOTATION -> "somebody else's words";
      case FICTION -> "fiction or a game";
    };
  }

  private static String name(Category category) {
    return switch (category) {
      case SUICIDAL_IDEATION -> "Thoughts of suicide or a wish to be dead";
      case SUICIDE_PLAN -> "A plan or intent to die by suicide";
      case PREPARATION -> "Preparation or a goodbye";
      case SUICIDE_ATTEMPT -> "A suicide attempt";
      case SELF_HARM -> "Self-harm";
      case HOPELESSNESS -> "Hopelessness, being a burden or trapped";
      case OVERDOSE -> "Overdose";
      case PSYCHOSIS -> "Losing touch with reality";
      case ACUTE_DISTRESS -> "Acute distress";
      case ABUSE -> "Abuse";
      case VIOLENCE -> "A threat to others";
      case EATING_DISORDER -> "Eating disorder";
      case SUBSTANCE_USE -> "Substance use";
      case BEREAVEMENT -> "Bereavement";
      case BULLYING -> "Bullying";
      case PROTECTIVE -> "Something that protects";
    };
  }
}
