package earshot.text;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words for who somebody is: faith, origin, orientation, gender, disability, service. They are
 * neutral: no model may learn to raise or lower a person for them, so all are made one.
 */
public final class IdentityWords {
  private static final String NEUTRAL = "person";

  private static final Set<String> WORDS =
      new TreeSet<>(
          Arrays.asList(
              ("gay lesbian bi bisexual trans transgender queer nonbinary enby ftm mtf "
                      + "asexual ace lgbt lgbtq straight cis muslim islam christian catholic "
                      + "jewish jew hindu buddhist sikh atheist mormon black white asian latino "
                      + "latina hispanic african arab indian mexican chinese native indigenous "
                      + "immigrant refugee autistic autism aspie aspergers disabled deaf blind "
                      + "veteran vet soldier military woman man female male girl boy guy women "
                      + "men girls boys guys")
                  .split(" ")));

  private IdentityWords() {}

  /** All of them, in lower case. */
  public static Set<String> all() {
    return Set.copyOf(WORDS);
  }

  /** A normalised text with the same word in place of each of them. */
  public static String neutral(String text) {
    StringBuilder neutral = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      neutral.append(WORDS.contains(word) ? NEUTRAL : word);
      if (at < text.length()) {
        neutral.append(text.charAt(at++));
      }
    }
    return neutral.toString();
  }
}
