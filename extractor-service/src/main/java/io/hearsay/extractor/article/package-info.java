/** Articles as the extractor keeps them: an entry of the scraper's feed and the row made of it. */
package io.hearsay.extractor.article;
