package earshot.console.trends;

/** A question to keep. */
record NewSearch(String name, String query, boolean shared) {}
