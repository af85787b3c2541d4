/**
 * What runs inside the Kafka broker's JVM, with the server's libraries as its class path. Nothing
 * of it is used from Earshot's own JVM but the words of its first line of output.
 */
package earshot.embedded.broker;
