package io.hearsay.extractor.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.article.FeedArticle;

/**
 * The right to work on an article for a while.
 *
 * @param articleId the article
 * @param owner who holds it
 * @param revision the revision leased; a newer one ends the lease
 * @param attempts how often the article has been tried, this time included
 * @param erased whether the work is to forget the article
 * @param entry the feed's entry as JSON
 */
record Lease(String articleId, String owner, int revision, int attempts, boolean erased, String entry) {

    /** The feed's entry. */
    FeedArticle article() {
        return Json.read(entry, new TypeReference<>() {});
    }
}
