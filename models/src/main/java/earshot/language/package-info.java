/**
 * What a language library can tell of a text, as ports. Only {@code .opennlp} and {@code .corenlp}
 * know those libraries.
 */
package earshot.language;
