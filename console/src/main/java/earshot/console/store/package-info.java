/**
 * What the console keeps and the ports to where it keeps it. It knows neither HTTP nor the rules of
 * review: a change of an item is computed elsewhere, and carried out here only if nobody else
 * changed the item meanwhile.
 */
package earshot.console.store;
