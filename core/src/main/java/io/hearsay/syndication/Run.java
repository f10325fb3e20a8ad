package io.hearsay.syndication;

import io.hearsay.text.Span;

/**
 * A stretch of text that stands in two articles.
 *
 * @param here where it stands in the copy
 * @param there where it stands in the other article
 */
public record Run(Span here, Span there) {}
