package earshot.taxonomy;

/** What a piece of evidence is about. A text may carry several. */
public enum Category {
  SUICIDAL_IDEATION,
  SUICIDE_PLAN,
  /** A note, a goodbye, means gathered, belongings given away. */
  PREPARATION,
  SUICIDE_ATTEMPT,
  SELF_HARM,
  /** Hopelessness, burdensomeness, entrapment, thwarted belonging. */
  HOPELESSNESS,
  OVERDOSE,
  /** Disconnection from reality, confusion. */
  PSYCHOSIS,
  /** Panic, extreme agitation. */
  ACUTE_DISTRESS,
  /** Domestic violence, child abuse, sexual violence. */
  ABUSE,
  /** Threat to others. */
  VIOLENCE,
  EATING_DISORDER,
  SUBSTANCE_USE,
  BEREAVEMENT,
  BULLYING,
  /** Buffers: reasons for living, connections, care. Shown, and never a reason to hide a risk. */
  PROTECTIVE
}
