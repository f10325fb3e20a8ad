/** Reprints: which articles share text, and what they share. */
package io.hearsay.query.reprint;
