package io.hearsay.query.submission;

import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.hearsay.web.RetryAfter;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Passes something on to the scraper, whose refusals are answered in its own words. */
final class Passing {

    private Passing() {}

    /**
     * What the scraper answers.
     *
     * @param without what cannot be had while it is down, in words
     * @throws ProblemException its refusal, or 503 while it cannot be reached or takes nothing, for as long as it says
     */
    static <T> T on(Supplier<T> call, String without) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw refused(e.getResponse());
        } catch (ProcessingException e) {
            throw ProblemException.of(
                    503, null, "the scraper cannot be reached, so %s now; try again later".formatted(without));
        }
    }

    private static ProblemException refused(Response response) {
        int status = response.getStatus();
        if (status >= 400 && status < 500 && Problem.MEDIA_TYPE.equals(response.getHeaderString("Content-Type"))) {
            Problem problem = response.readEntity(Problem.class);
            String field = "seeds".equals(problem.field()) ? "url" : problem.field();
            return ProblemException.of(status, field, problem.detail());
        }
        return ProblemException.later(
                503,
                RetryAfter.of(response).toSeconds(),
                "the scraper did not take it (status %d); try again later".formatted(status));
    }
}
