package earshot.training;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which part of the data a text belongs to: the same text, from whichever set, always the same. */
enum Split {
  TRAIN,
  /** For the calibration of scores. */
  CALIBRATION,
  /** Held aside for figures. */
  VALIDATION;

  private static final int PREFIX_LETTERS = 48;

  /**
   * Splits by the first 48 letters, so that sets that overlap in text stay together: 80 % training,
   * 10 % calibration, 10 % validation.
   */
  static Split of(String text) {
    int bucket = (int) (family(text) % 10);
    return bucket == 0 ? VALIDATION : bucket == 1 ? CALIBRATION : TRAIN;
  }

  /** The same number for texts that begin with the same letters. */
  static long family(String text) {
    StringBuilder letters = new StringBuilder(PREFIX_LETTERS);
    for (int i = 0; i < text.length() && letters.length() < PREFIX_LETTERS; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && c < 128) {
        letters.append(Character.toLowerCase(c));
      }
    }
    CRC32 crc = new CRC32();
    crc.update(letters.toString().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
