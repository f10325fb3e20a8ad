/**
 * From a page's bytes to its article: the text without furniture, in paragraphs, with title, dates and their evidence,
 * authors, outlet, captions and credit lines.
 */
package io.hearsay.article;
