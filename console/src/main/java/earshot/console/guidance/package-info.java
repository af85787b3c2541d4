/** Texts that a service writes for its reviewers: policy, resources, safe messaging. */
package earshot.console.guidance;
