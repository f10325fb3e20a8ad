/** Propositions: what is asserted, whoever asserts it. */
package io.hearsay.query.proposition;
