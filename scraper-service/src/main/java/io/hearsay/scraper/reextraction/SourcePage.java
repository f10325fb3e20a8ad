package io.hearsay.scraper.reextraction;

import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.PageAddress;
import java.time.Instant;
import java.util.Map;

/**
 * A kept page that an article may be made of, with what its crawl knew about it.
 *
 * @param fetchedAt names the capture
 * @param articleId the article that was made of it, or null
 * @param outlets names by URL prefix
 * @param listed the date a list gave for it, or null
 */
record SourcePage(
        PageAddress address, Instant fetchedAt, String articleId, Map<String, String> outlets, DatedEvidence listed) {}
