/**
 * The command line: one class per command, each wiring what other modules own. It decides nothing
 * about posts. Law kept here: neither the text of a post nor an author's name reaches a log or an
 * error message, and what is shown on a terminal is masked unless somebody asks for it.
 */
package earshot.cli;
