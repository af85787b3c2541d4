package earshot.evaluation;

/** Bands of length, since short posts and long ones fail for different reasons. */
enum LengthBand {
  SHORT("1: under 80 characters", 80),
  TWEET("2: 80 to 279 characters", 280),
  PARAGRAPH("3: 280 to 999 characters", 1000),
  LONG("4: 1,000 characters and more", Integer.MAX_VALUE);

  private final String title;
  private final int end;

  LengthBand(String title, int end) {
    this.title = title;
    this.end = end;
  }

  /** What the band of this length is called in a report. */
  static String of(int length) {
    for (LengthBand band : values()) {
      if (length < band.end) {
        return band.title;
      }
    }
    return LONG.title;
  }
}
