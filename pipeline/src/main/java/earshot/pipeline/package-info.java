/**
 * The job: configuration, the graph, and two ways to run it. It carries records through the models
 * and decides nothing itself; it knows nothing of the console.
 */
package earshot.pipeline;
