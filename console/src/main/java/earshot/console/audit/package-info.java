/** Every read of a text and every act, as an event that is only ever added. */
package earshot.console.audit;
