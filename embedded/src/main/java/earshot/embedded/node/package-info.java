/**
 * What runs inside the Elasticsearch server's JVM, with the distribution's libraries as its class
 * path. Nothing of it is used from Earshot's own JVM but the words of its first line of output.
 */
package earshot.embedded.node;
