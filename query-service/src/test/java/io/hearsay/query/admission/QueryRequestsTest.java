package io.hearsay.query.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.web.admission.RequestClass;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/ready, VITAL",
        "GET, /q/metrics, VITAL",
        "GET, /assets/hearsay.0123.css, VITAL",
        "GET, /webjars/htmx.org/2.0.0/dist/htmx.min.js, VITAL",
        "GET, /, SEARCH",
        "GET, /claims, SEARCH",
        "GET, /api/v1/claims, SEARCH",
        "HEAD, /api/v1/claims, SEARCH",
        "GET, /api/v1/statements/facets, SEARCH",
        "GET, /api/v1/claims/c00000000000000000000001, READ",
        "GET, /api/v1/speakers/500000000000000000000001/timeline, READ",
        "GET, /claims/c00000000000000000000001, READ",
        "GET, /api/v1/status, READ",
        "GET, /api/v1/export, STREAM",
        "GET, /api/v1/claims/stream, STREAM",
        "POST, /api/v1/submissions, WRITE",
        "POST, /api/v1/export, WRITE",
        "DELETE, /api/v1/webhooks/1, WRITE",
        "POST, /hand-in, WRITE",
        "GET, /nothing/of/ours, READ",
    })
    void everyRequestIsOfAClass(String method, String path, RequestClass expected) {
        assertThat(new QueryRequests().of(HttpMethod.valueOf(method), path)).isEqualTo(expected);
    }
}
