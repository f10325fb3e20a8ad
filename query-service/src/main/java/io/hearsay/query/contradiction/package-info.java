/** Contradictions: pairs of statements that cannot both be true, with both passages and the reason. */
package io.hearsay.query.contradiction;
