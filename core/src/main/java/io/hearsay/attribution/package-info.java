/**
 * Who said what, as the sentence has it: one {@link io.hearsay.attribution.Attribution} is a source, a cue and a
 * content, each with its spans. Nothing here knows who the source <em>is</em>.
 */
package io.hearsay.attribution;
