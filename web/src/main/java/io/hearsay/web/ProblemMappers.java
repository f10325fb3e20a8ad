package io.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.hearsay.web.database.DatabaseTrouble;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves a service as a {@link Problem}. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int NOT_ACCEPTABLE = 406;

    private final AllowedMethods methods;

    ProblemMappers(AllowedMethods methods) {
        this.methods = methods;
    }

    /** Says which methods would be right (RFC 9110, section 15.5.6), as the framework does not. */
    @ServerExceptionMapper
    Response wrongMethod(NotAllowedException exception, UriInfo address) {
        String allowed = String.join(", ", methods.of(address.getPath()));
        Response problem = answer(ProblemException.of(405, null, "this can be asked with " + allowed)
                .problem());
        problem.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        return problem;
    }

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        Response problem = answer(exception.problem());
        exception.retryAfter().ifPresent(seconds -> problem.getHeaders()
                .putSingle(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return problem;
    }

    /** A body that claims to be JSON and is not, or has a field of the wrong type. */
    @ServerExceptionMapper
    Response unreadableJson(JsonProcessingException exception) {
        return answer(ProblemException.badRequest(path(exception), exception.getOriginalMessage())
                .problem());
    }

    /** A body that is JSON, but not of the shape asked for. */
    @ServerExceptionMapper
    Response wrongShape(MismatchedInputException exception) {
        String field = JsonFields.path(exception);
        String detail = exception instanceof UnrecognizedPropertyException unknown
                ? JsonFields.unknown(unknown)
                : "%s must be %s".formatted(field, JsonShape.of(exception.getTargetType()));
        return answer(ProblemException.badRequest(field, detail).problem());
    }

    @ServerExceptionMapper
    Response webError(WebApplicationException exception) {
        if (exception.getCause() instanceof MismatchedInputException mismatched) {
            return wrongShape(mismatched);
        }
        if (exception.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json);
        }
        Response given = exception.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        String detail = given.getStatus() == NOT_ACCEPTABLE
                ? "Accept names no media type that this address is answered in; /q/openapi lists those that are"
                : exception.getMessage();
        return answer(ProblemException.of(given.getStatus(), null, detail).problem());
    }

    @ServerExceptionMapper
    Response anythingElse(RuntimeException exception) {
        if (DatabaseTrouble.isIn(exception)) {
            LOG.warnf("a request found no database: %s", exception.getMessage());
            return problem(ProblemException.of(503, null, "the database cannot be reached; try again later"));
        }
        LOG.error("a request failed", exception);
        return answer(ProblemException.of(500, null, "the request failed; the service's log says why")
                .problem());
    }

    private static String path(JsonProcessingException exception) {
        return exception instanceof JsonMappingException mapping ? JsonFields.path(mapping) : "body";
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
