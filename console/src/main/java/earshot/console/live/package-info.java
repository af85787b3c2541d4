/** Tells open pages that something changed, so that they ask anew. Events carry no post. */
package earshot.console.live;
