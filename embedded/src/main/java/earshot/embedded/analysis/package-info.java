/** A plugin of the Elasticsearch server: what the small distribution lacks and Earshot needs. */
package earshot.embedded.analysis;
