package io.hearsay.query.status;

import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what it means to a reader when the database cannot answer. */
public final class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(PersistenceException exception) {
        SQLException cause = sqlCause(exception);
        if (cause == null) {
            LOG.error("a query failed", exception);
            return answer(ProblemException.of(500, null, "the request failed; the service's log says why"));
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return answer(meaning(state, cause));
    }

    private static ProblemException meaning(String state, SQLException cause) {
        // 42P01 no such table, 3F000 no such schema, 42501 not granted: the owners have not published their views yet.
        if (state.equals("42P01") || state.equals("3F000") || state.equals("42501")) {
            return ProblemException.of(
                    503, null, "the other services have not published what answers are read from yet");
        }
        if (state.equals("57014")) {
            return ProblemException.of(503, null, "the answer took too long; ask for less, or again later");
        }
        if (state.isEmpty() || state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
            return ProblemException.of(503, null, "the database cannot be reached; try again later");
        }
        LOG.error("a query failed", cause);
        return ProblemException.of(500, null, "the request failed; the service's log says why");
    }

    private static SQLException sqlCause(Throwable exception) {
        Throwable cause = exception;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }

    private static Response answer(ProblemException exception) {
        Problem problem = exception.problem();
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.build();
    }
}
