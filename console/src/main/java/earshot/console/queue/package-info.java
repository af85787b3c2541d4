/**
 * Which item comes next, and who holds it: the order of urgency, claims with a lease, the list for
 * leads and the alarm for a queue that nobody watches.
 */
package earshot.console.queue;
