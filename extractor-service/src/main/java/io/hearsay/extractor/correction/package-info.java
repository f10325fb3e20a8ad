/**
 * What an operator found wrong with the claims: a speaker, what is no claim, statements to be split or joined. A
 * correction names claims and is applied whenever their article is stored, so that it survives extraction; what was
 * extracted is kept beside it, so that undoing it leaves no trace.
 */
package io.hearsay.extractor.correction;
