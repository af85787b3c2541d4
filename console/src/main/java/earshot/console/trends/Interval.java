package earshot.console.trends;

/** How wide a bucket of time is; weeks begin on Monday, all in UTC. */
enum Interval {
  HOUR,
  DAY,
  WEEK
}
