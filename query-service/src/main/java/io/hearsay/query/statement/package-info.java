/** Statements: one utterance each, with its reports, why these are counted as so many origins, and its relations. */
package io.hearsay.query.statement;
