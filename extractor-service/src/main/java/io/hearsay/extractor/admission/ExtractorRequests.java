package io.hearsay.extractor.admission;

import io.hearsay.web.admission.RequestClass;
import io.hearsay.web.admission.RequestClasses;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;

/** What keeps nothing is computed, corrections are written, and the rest is read. */
@Singleton
final class ExtractorRequests implements RequestClasses {

    private static final Set<String> STATELESS = Set.of("/api/v1/extractions", "/api/v1/comparisons");

    @Override
    public RequestClass of(HttpMethod method, String path) {
        if (path.startsWith(MANAGEMENT)) {
            return RequestClass.VITAL;
        }
        if (RequestClasses.isReading(method)) {
            return RequestClass.READ;
        }
        return STATELESS.contains(path) ? RequestClass.COMPUTE : RequestClass.WRITE;
    }
}
