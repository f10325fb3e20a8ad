/**
 * The trained half of finding attributions: a small transformer encoder that marks the cues of a text and, for each
 * cue, the words of its source and its content. {@link io.hearsay.attribution.encoder.AttributionEncoder} is the way
 * in; {@code core/training} trains and exports what it runs. It knows nothing of grammar or quotation marks beyond what
 * it has learnt; {@link io.hearsay.attribution.AttributionFinder} joins its readings with those of the rules.
 */
package io.hearsay.attribution.encoder;
