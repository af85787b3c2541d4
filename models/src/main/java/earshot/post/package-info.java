/** What people wrote. It knows nothing of how it is judged. */
package earshot.post;
