/**
 * What the claims say together. A stored article touches the speakers it quotes: their claims are clustered anew into
 * statements, changed statements are compared with those that share keys with them, and the propositions they belong to
 * are formed anew. Every count is computed from what is stored, so the order of arrival leaves no trace.
 */
package io.hearsay.extractor.corroboration;
