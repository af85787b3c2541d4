/**
 * Grammar and tone by Stanford CoreNLP, behind the ports of {@code earshot.language}; the only user
 * of that library.
 *
 * <p>Both readers take milliseconds a sentence and hundreds of megabytes, so they are for
 * candidates only. Each loads on first use or on {@code warmUp()}, once in a JVM whoever asks, and
 * without the other. Law: no text is logged; CoreNLP's own logging is off.
 */
package earshot.language.corenlp;
