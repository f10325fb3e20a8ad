package io.hearsay.scraper.trace;

import io.opentelemetry.api.trace.Span;

/** The trace of a request to the API, under whoever sent it. What follows from it has traces of its own. */
public final class RequestTrace {

    private RequestTrace() {}

    /** The request that is being handled on this thread starts a crawl: its visits have the same id. */
    public static void starts(String crawlId) {
        Span.current().setAttribute("hearsay.crawl.id", crawlId);
    }

    /** The request that is being handled on this thread stores an article: whoever works on it has the same id. */
    public static void stores(String articleId) {
        Span.current().setAttribute("hearsay.article.id", articleId);
    }
}
