/**
 * Who, when, and meant how: what the words around a piece of evidence say of it. Context lowers a
 * finding to something less urgent, never to nothing on its own.
 */
package earshot.context;
