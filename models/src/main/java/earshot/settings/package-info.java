/**
 * Strict reading of configuration: each error names the file, the line, the key and what is
 * accepted. It knows nothing of what the settings mean.
 */
package earshot.settings;
