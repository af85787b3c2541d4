/**
 * The people's side of Earshot: the reviewers' desk and the analysts' board, over the same
 * Elasticsearch that the job writes to. It depends on the models alone, never on the pipeline, and
 * owns of a flag nothing but {@code review}.
 */
package earshot.console;
