/**
 * What an attribution amounts to: a {@link io.hearsay.claim.Claim} with speaker, chain, speech act, polarity, modality,
 * time and place. {@link io.hearsay.claim.ClaimExtractor} is the way from a text to its claims.
 */
package io.hearsay.claim;
