/**
 * Who is meant: names and their aliases (US, America, Washington), capitals as metonyms, offices, pronouns, and the
 * {@link io.hearsay.entity.Speaker} a source resolves to – or {@code unresolved} where the page does not say.
 */
package io.hearsay.entity;
