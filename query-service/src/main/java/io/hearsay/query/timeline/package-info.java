/** Timelines: what a speaker has said over time, the undated apart with what bounds them. */
package io.hearsay.query.timeline;
