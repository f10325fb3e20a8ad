/**
 * Text as every other package sees it: {@link io.hearsay.text.Span spans} counted in Unicode code points, and what is
 * known of a text before anyone asks who speaks in it – paragraphs, sentences, tokens, word forms.
 */
package io.hearsay.text;
