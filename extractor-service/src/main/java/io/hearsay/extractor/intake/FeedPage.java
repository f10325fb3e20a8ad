package io.hearsay.extractor.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearsay.extractor.article.FeedArticle;
import java.util.List;

/**
 * One stretch of the feed.
 *
 * @param items its entries, in commit order
 * @param next cursor of the following stretch; null at the end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedPage(List<FeedArticle> items, String next) {

    FeedPage {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Whether the feed held nothing more when this was served. */
    boolean isLast() {
        return next == null;
    }
}
