/** What the demo may rely on in its bundled sample stream. */
package earshot.demo;
