/**
 * Sentences, languages and categories by Apache OpenNLP, behind the ports of {@code
 * earshot.language}.
 *
 * <p>OpenNLP's {@code *ME} classes are not safe for threads: each adapter here holds one shared
 * model and one such object for each thread. Law: every adapter takes any text, of any length, in
 * time that grows with the length only.
 */
package earshot.language.opennlp;
