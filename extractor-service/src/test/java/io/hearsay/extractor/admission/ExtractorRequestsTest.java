package io.hearsay.extractor.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.web.admission.RequestClass;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /q/metrics, VITAL",
        "POST, /api/v1/extractions, COMPUTE",
        "POST, /api/v1/comparisons, COMPUTE",
        "POST, /api/v1/corrections, WRITE",
        "DELETE, /api/v1/corrections/e1, WRITE",
        "GET, /api/v1/status, READ",
    })
    void everyRequestIsOfAClass(String method, String path, RequestClass expected) {
        assertThat(new ExtractorRequests().of(HttpMethod.valueOf(method), path)).isEqualTo(expected);
    }
}
