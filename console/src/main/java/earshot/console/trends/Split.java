package earshot.console.trends;

/** By what counts are told apart. */
enum Split {
  NONE,
  LEVEL,
  CATEGORY,
  SOURCE,
  LANGUAGE
}
