package io.hearsay.scraper.admission;

import io.hearsay.web.admission.RequestClass;
import io.hearsay.web.admission.RequestClasses;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;

/** The feed is the extractor's; events and WARC files stream; an article made of a page that is sent is computed. */
@Singleton
final class ScraperRequests implements RequestClasses {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String EXTRACTIONS = "/api/v1/article-extractions";

    @Override
    public RequestClass of(HttpMethod method, String path) {
        if (path.startsWith(MANAGEMENT)) {
            return RequestClass.VITAL;
        }
        if (!RequestClasses.isReading(method)) {
            return path.equals(EXTRACTIONS) ? RequestClass.COMPUTE : RequestClass.WRITE;
        }
        if (path.endsWith("/events") || path.endsWith("/warc")) {
            return RequestClass.STREAM;
        }
        return path.equals(ARTICLES) || path.startsWith(ARTICLES + "/") ? RequestClass.FEED : RequestClass.READ;
    }
}
