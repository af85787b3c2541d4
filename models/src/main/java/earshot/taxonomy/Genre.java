package earshot.taxonomy;

/** What kind of text the post is. */
public enum Genre {
  PERSONAL,
  COPING_RECOVERY,
  AWARENESS,
  PREVENTION_INFORMATION,
  NEWS,
  MEMORIAL,
  CAMPAIGNING,
  SUPPORT_FOR_OTHERS,
  FLIPPANT,
  OFF_TOPIC
}
