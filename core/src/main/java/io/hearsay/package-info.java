/**
 * Hearsay's vocabulary and algorithms, free of any framework: from a page to its {@link io.hearsay.article article},
 * from its text to {@link io.hearsay.attribution attributions} and {@link io.hearsay.claim claims}, and from many
 * claims to what they say together ({@link io.hearsay.syndication}, {@link io.hearsay.corroboration}).
 */
package io.hearsay;
