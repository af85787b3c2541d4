package earshot.lexicon;

/** What a phrase says about the evidence near it. A cue is no evidence of its own. */
public enum Cue implements Meaning {
  /** Denies what follows: "not", "never", "no longer". */
  NEGATION,
  /** Holds a negation word and yet affirms: "cant stop thinking about", "not gonna lie". */
  AFFIRMING_NEGATION,
  /** Exaggerates an everyday matter: "literally", "of boredom". */
  HYPERBOLE,
  /** A fixed expression or title: evidence inside its span is not meant, as in "suicide squad". */
  IDIOM,
  /** Marks a joke: "lol", "lmao", a laughing emoji. */
  JOKE,
  /** Marks the words as somebody else's: "he said", "quote". */
  QUOTATION,
  /** Marks words of a song. */
  LYRIC,
  /** Marks a story, film, book or role play. */
  FICTION,
  /** Marks a news report. */
  NEWS,
  /** Marks awareness work: days, ribbons, hashtags. */
  AWARENESS,
  /** Marks information on prevention, such as a helpline. */
  PREVENTION,
  /** Marks study, research or professional work on the subject. */
  STUDY_WORK,
  /** Tells of getting better. */
  RECOVERY,
  /** Places it in the past, more than three months ago or unstated. */
  PAST,
  /** Places it within the last three months. */
  RECENT_PAST,
  /** Makes it hang on a condition: "if", "would". */
  CONDITIONAL,
  /** Places it now or within hours: "right now", "tonight". */
  TIME_NOW,
  /** Places it within days: "this weekend". */
  TIME_SOON,
  /** Speaks of somebody the author knows: "my friend", "my sister", "she". */
  OTHER_PERSON,
  /** Speaks of somebody known to the public. */
  PUBLIC_FIGURE,
  /** Speaks of a figure in a story or game. */
  CHARACTER,
  /** Speaks of a game or a sport. */
  GAME_SPORT,
  /** Speaks of food or drink. */
  FOOD,
  /** Asks for information on the subject, not about oneself. */
  QUESTION_INFO,
  /** Offers help or comfort to others. */
  SUPPORT_FOR_OTHERS,
  /** Remembers somebody who died. */
  MEMORIAL,
  /** Argues for a cause, law or policy. */
  CAMPAIGNING,
  /** Insists that it is meant: "im not joking", "im serious", "for real". */
  SINCERITY,
  /** Strengthens what stands by it: "so badly", "really". */
  INTENSIFIER,
  /** Says that a means is within reach. */
  MEANS_AT_HAND
}
