/** How the console speaks HTTP: who may call what, its errors, its pages. It knows no feature. */
package earshot.console.http;
