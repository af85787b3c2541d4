/** What the work does to the person who does it: how much they have seen, and when to pause. */
package earshot.console.care;
