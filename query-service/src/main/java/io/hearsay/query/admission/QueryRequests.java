package io.hearsay.query.admission;

import io.hearsay.web.admission.RequestClass;
import io.hearsay.web.admission.RequestClasses;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lists and pages of them search, what has an id is looked up, and the rest changes something or streams. */
@Singleton
final class QueryRequests implements RequestClasses {

    private static final String API = "/api/v1/";
    private static final Set<String> STREAMS = Set.of(API + "export", API + "claims/stream");
    private static final String STATUS = API + "status";

    @Override
    public RequestClass of(HttpMethod method, String path) {
        if (path.startsWith(MANAGEMENT) || path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            return RequestClass.VITAL;
        }
        if (!RequestClasses.isReading(method)) {
            return RequestClass.WRITE;
        }
        if (STREAMS.contains(path)) {
            return RequestClass.STREAM;
        }
        return isSearch(path) ? RequestClass.SEARCH : RequestClass.READ;
    }

    /** {@code /claims}, {@code /api/v1/claims} and {@code /api/v1/claims/facets}, but not {@code /claims/c0ffee}. */
    private static boolean isSearch(String path) {
        String noun = path.startsWith(API) ? path.substring(API.length()) : path.substring(1);
        return !path.equals(STATUS) && (noun.indexOf('/') < 0 || noun.endsWith("/facets"));
    }
}
