/**
 * Which articles carry the same text: {@link io.hearsay.syndication.Reprint reprints} with the copied runs and the
 * share copied, told from articles that merely share a quotation.
 */
package io.hearsay.syndication;
