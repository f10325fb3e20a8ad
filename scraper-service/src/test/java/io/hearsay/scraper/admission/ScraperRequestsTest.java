package io.hearsay.scraper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.web.admission.RequestClass;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScraperRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/ready, VITAL",
        "GET, /api/v1/articles, FEED",
        "GET, /api/v1/articles/a1, FEED",
        "POST, /api/v1/articles, WRITE",
        "DELETE, /api/v1/articles/a1, WRITE",
        "POST, /api/v1/article-extractions, COMPUTE",
        "POST, /api/v1/crawls, WRITE",
        "GET, /api/v1/crawls, READ",
        "GET, /api/v1/crawls/c1/urls, READ",
        "GET, /api/v1/crawls/c1/events, STREAM",
        "GET, /api/v1/crawls/c1/warc, STREAM",
        "GET, /api/v1/status, READ",
    })
    void everyRequestIsOfAClass(String method, String path, RequestClass expected) {
        assertThat(new ScraperRequests().of(HttpMethod.valueOf(method), path)).isEqualTo(expected);
    }
}
