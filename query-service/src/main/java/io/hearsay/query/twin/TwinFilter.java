package io.hearsay.query.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.web.WrittenAnswer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leads a request for a twin to the API's resource, and writes that one's answer in the twin's form. */
public final class TwinFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ObjectMapper json;

    TwinFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (READING.contains(request.getMethod())) {
            Twin.at(asked.getRawPath()).ifPresent(twin -> {
                request.setProperty(Twin.class.getName(), twin);
                String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
                request.setRequestUri(asked.resolve(twin.answer() + query));
            });
        }
    }

    /** After the answer's links are set, before it is tagged. */
    @ServerResponseFilter(priority = 1000)
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Twin.class.getName()) instanceof Twin twin) {
            if (response.getLocation() != null) {
                moved(twin, response);
            } else if (response.getStatus() == 200 && response.getEntity() instanceof Record answer) {
                write(twin, json.valueToTree(answer), request, response);
            }
        }
    }

    private static void write(
            Twin twin, JsonNode answer, ContainerRequestContext request, ContainerResponseContext response) {
        if (answer.hasNonNull("next")) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", answer.get("next").asText())
                    .build();
            response.getHeaders()
                    .putSingle(HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(twin.address(), next.getRawQuery()));
        }
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(twin.fileName()));
        if (twin.form() != Form.JSON) {
            response.setEntity(new WrittenAnswer(twin.written(answer)));
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, twin.form().mediaType());
        }
    }

    /** Whoever asked for a twin is led to the twin of what it became. */
    private static void moved(Twin twin, ContainerResponseContext response) {
        String path = response.getLocation().getRawPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String before = twin.path().substring(0, twin.path().lastIndexOf('/') + 1);
        response.getHeaders()
                .putSingle(HttpHeaders.LOCATION, before + id + twin.form().suffix());
    }
}
