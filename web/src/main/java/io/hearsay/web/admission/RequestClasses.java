package io.hearsay.web.admission;

import io.vertx.core.http.HttpMethod;

/** Which class a service's requests are of; each service has one. */
@FunctionalInterface
public interface RequestClasses {

    /** Where health, metrics and the OpenAPI document are found. */
    String MANAGEMENT = "/q/";

    /**
     * The class of a request.
     *
     * @param path normalised, without parameters
     */
    RequestClass of(HttpMethod method, String path);

    /** Whether a method only reads. */
    static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }
}
