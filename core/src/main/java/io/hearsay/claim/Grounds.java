package io.hearsay.claim;

import io.hearsay.text.Span;

/**
 * The words that show what kind of claim it is. Each is null where nothing in the text marks it: an unmarked claim is
 * asserted, affirmed, certain and factual.
 *
 * @param act the word that names the speech act ("denied")
 * @param polarity the negation in the content ("no")
 * @param modality the word that weakens or binds the content ("could", "if")
 * @param factuality the words that keep the saying from being a fact ("did not", "reportedly")
 */
public record Grounds(Span act, Span polarity, Span modality, Span factuality) {}
