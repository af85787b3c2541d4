package earshot.text;

import java.util.HashMap;
import java.util.Map;

/** Letters that look like Latin ones: those of other scripts, and Latin ones in fancy dress. */
final class Lookalikes {
  private static final String FOREIGN =
      "а=a в=b с=c ԁ=d е=e ѐ=e ё=e ғ=f ԍ=g һ=h н=h і=i ї=i ı=i ј=j к=k қ=k ҝ=k ӏ=l м=m п=n о=o ө=o"
          + " р=p ԛ=q г=r ѕ=s т=t ц=u у=y ү=y ѵ=v ш=w ԝ=w щ=w х=x ҳ=x з=e є=e э=e и=n й=n я=r"
          + " α=a ά=a β=b ϲ=c ς=c δ=d ε=e έ=e η=n ή=n ι=i ί=i ϊ=i ΐ=i κ=k μ=m ν=v ο=o ό=o π=n ρ=p"
          + " σ=o τ=t υ=u ύ=u ϋ=u ω=w ώ=w χ=x γ=y λ=l θ=o ξ=e ϳ=j ʋ=u"
          + " ո=n ս=u օ=o հ=h ց=g զ=q ք=p յ=j";

  /** Of these, one alone does not tell a Latin word from one of another script. */
  private static final String TWINS = "авсеѐёһніїјкмоөрѕтуүхϲεηικμνορτυχαωγσ";

  private static final String FANCY =
      "ᴀ=a ʙ=b ᴄ=c ᴅ=d ᴇ=e ꜰ=f ɢ=g ʜ=h ɪ=i ᴊ=j ᴋ=k ʟ=l ᴍ=m ɴ=n ᴏ=o ᴘ=p ǫ=q ʀ=r ꜱ=s ᴛ=t ᴜ=u ᴠ=v"
          + " ᴡ=w ʏ=y ᴢ=z ɑ=a ɐ=a ɓ=b ƈ=c ɕ=c ɖ=d ɗ=d ɘ=e ə=e ɛ=e ɜ=e ɟ=f ɡ=g ɠ=g ɦ=h ɥ=h ɨ=i ɩ=i"
          + " ʝ=j ɭ=l ɫ=l ɯ=m ɱ=m ɲ=n ɳ=n ɵ=o ɔ=o ɹ=r ɾ=r ʂ=s ʈ=t ʇ=t ʉ=u ʌ=v ʍ=w ʎ=y ʐ=z ᗪ=d ᗩ=a"
          + " ᗷ=b ᑕ=c ᗴ=e ᖴ=f ᕼ=h ᒍ=j ᒪ=l ᗰ=m ᑎ=n ᑭ=p ᖇ=r ᔕ=s ᑌ=u ᐯ=v ᗯ=w ᙭=x ¢=c";

  private static final Map<Character, Character> LATIN = table(FOREIGN);
  private static final Map<Character, Character> PLAIN = table(FANCY);

  private Lookalikes() {}

  /** The Latin letter that a (lower-case) letter of another script looks like, or 0. */
  static char latin(char letter) {
    Character latin = letter < 0x131 ? null : LATIN.get(letter);
    return latin == null ? 0 : latin;
  }

  /** Whether the letter is so like a Latin one that a word made of such alone may be a disguise. */
  static boolean isTwin(char letter) {
    return TWINS.indexOf(letter) >= 0;
  }

  /** The plain Latin letter under a decorated one, or 0. */
  static char plain(int codePoint) {
    if (codePoint >= 0x1F150 && codePoint <= 0x1F189) {
      int letter = codePoint >= 0x1F170 ? codePoint - 0x1F170 : codePoint - 0x1F150;
      return letter < 26 ? (char) ('a' + letter) : 0;
    }
    Character plain = codePoint > 0xFFFF ? null : PLAIN.get((char) codePoint);
    return plain == null ? 0 : plain;
  }

  private static Map<Character, Character> table(String pairs) {
    Map<Character, Character> table = new HashMap<>();
    for (String pair : pairs.split(" ")) {
      table.put(pair.charAt(0), pair.charAt(2));
    }
    return table;
  }
}
