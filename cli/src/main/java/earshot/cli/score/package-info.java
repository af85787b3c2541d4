/**
 * Scoring of JSON Lines without Flink or Elasticsearch: order kept, all cores used, memory bounded
 * at any size. It knows lines and threads; what a line means is the codec's, what a text means the
 * models'. Law kept here: every line in gives one line out, on the same line number.
 */
package earshot.cli.score;
