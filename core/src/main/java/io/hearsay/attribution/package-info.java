/**
 * Who said what, as the sentence has it: one {@link io.hearsay.attribution.Attribution} is a source, a cue and a
 * content, each with its spans. Nothing here knows who the source <em>is</em>.
 *
 * <p>{@link io.hearsay.attribution.AttributionFinder} pairs quotation marks, frames each sentence around the speech it
 * reports ({@code Frame}), and lets two grammars read the frame: {@code ReportGrammar} for verbs ("said", "accused X
 * of"), {@code PhraseGrammar} for the rest ("according to", "insistence that"). {@code Conversation} then joins
 * quotations that stand alone to the speech they continue. Another way of finding attributions yields drafts for the
 * same frames and is combined where the finder collects them.
 */
package io.hearsay.attribution;
