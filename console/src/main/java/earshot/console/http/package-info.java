/** How the console speaks HTTP: its description, its errors, its pages. It knows no feature. */
package earshot.console.http;
