package earshot.context;

import java.util.Set;

/** The words that say who: first, second and third person, in several registers of English. */
final class Persons {
  private static final Set<String> FIRST =
      Set.of(
          "i", "im", "ill", "id", "ive", "ion", "imma", "ima", "iam", "me", "my", "mine", "myself",
          "meself", "mself", "we", "us", "our", "weve", "ma", "idk", "idc", "idek");
  private static final Set<String> SECOND =
      Set.of(
          "you",
          "u",
          "ya",
          "youre",
          "ur",
          "your",
          "yours",
          "yourself",
          "urself",
          "yourselves",
          "youll",
          "youve",
          "youd",
          "yall",
          "thou");
  private static final Set<String> THIRD =
      Set.of(
          "he",
          "she",
          "they",
          "him",
          "her",
          "them",
          "his",
          "hers",
          "their",
          "theirs",
          "hes",
          "shes",
          "theyre",
          "hed",
          "theyd",
          "theyll",
          "theyve",
          "himself",
          "herself",
          "themselves",
          "themself",
          "hisself",
          "someone",
          "somebody",
          "people",
          "everyone",
          "everybody",
          "anyone",
          "anybody",
          "who",
          "kids",
          "teens",
          "students",
          "men",
          "women",
          "patients",
          "victims",
          "residents");
  private static final Set<String> NOBODY = Set.of("nobody", "noone", "one");

  private Persons() {}

  static boolean first(String word) {
    return FIRST.contains(word);
  }

  static boolean second(String word) {
    return SECOND.contains(word);
  }

  static boolean third(String word) {
    return THIRD.contains(word) || NOBODY.contains(word);
  }
}
