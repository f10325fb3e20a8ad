package io.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each answer to a GET, JSON or {@link WrittenAnswer}, a strong entity tag of its bytes, and answers 304 to
 * whoever has it already. Answers may be kept, but not used again unasked: any of them may change with the next
 * article.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public final class EntityTags {

    private static final int BYTES = 16;

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** After every other filter: what they look at is no longer there once it is written. */
    @ServerResponseFilter(priority = 0)
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isTagged(request, response)) {
            return;
        }
        byte[] body = write(response.getEntity());
        EntityTag tag = new EntityTag(hash(body) + encoding(request));
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged == null) {
            response.setEntity(body);
        } else {
            response.setStatusInfo(unchanged.build().getStatusInfo());
            response.setEntity(null);
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-cache"));
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }

    private static boolean isTagged(ContainerRequestContext request, ContainerResponseContext response) {
        return (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD))
                && response.getStatus() == 200
                && (response.getEntity() instanceof WrittenAnswer
                        || (response.getEntity() instanceof Record
                                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())));
    }

    /** The bytes themselves: an answer may be long, and a text of it beside them would be twice as long again. */
    private byte[] write(Object answer) {
        try {
            return answer instanceof WrittenAnswer written
                    ? written.text().getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A strong tag names bytes as they are sent: compressed ones are others. */
    private static String encoding(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") ? "-gzip" : "";
    }
}
