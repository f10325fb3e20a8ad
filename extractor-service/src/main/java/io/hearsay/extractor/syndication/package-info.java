/**
 * Which articles carry the same text: fingerprints in an inverted index name the candidates, core compares them word
 * for word, and every pair is kept from both sides with the copied runs and the leader of its family.
 */
package io.hearsay.extractor.syndication;
