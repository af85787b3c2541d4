/**
 * Real servers for a laptop and for tests, each in a JVM of its own that ends with this one. They
 * know nothing of what Earshot writes to them.
 */
package earshot.embedded;
