/** What people handle: flags to review and records that could not be carried. */
package earshot.triage;
