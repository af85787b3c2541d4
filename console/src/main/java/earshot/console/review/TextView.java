package earshot.console.review;

/** The original text, as data: whatever it holds must be shown literally. */
record TextView(String text) {}
