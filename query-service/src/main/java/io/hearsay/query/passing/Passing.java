package io.hearsay.query.passing;

import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.hearsay.web.RetryAfter;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;

/** Passes something on to another service, whose refusals are answered in its own words. */
public final class Passing {

    private static final Set<Integer> ABOUT_WHAT_WAS_ASKED = Set.of(400, 404, 409, 410, 413, 422);

    private Passing() {}

    /**
     * What a service answers.
     *
     * @param service its name
     * @param without what cannot be done while it is down, in words
     * @throws ProblemException its refusal, or 503 while it cannot be reached or takes nothing, for as long as it says
     */
    public static <T> T on(String service, Supplier<T> call, String without) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw refused(service, e.getResponse());
        } catch (ProcessingException _) {
            throw ProblemException.of(
                    503, null, "the %s cannot be reached, so %s now; try again later".formatted(service, without));
        }
    }

    private static ProblemException refused(String service, Response response) {
        int status = response.getStatus();
        if (ABOUT_WHAT_WAS_ASKED.contains(status)
                && Problem.MEDIA_TYPE.equals(response.getHeaderString("Content-Type"))) {
            Problem problem = response.readEntity(Problem.class);
            return ProblemException.of(status, problem.field(), problem.detail());
        }
        return ProblemException.later(
                503,
                RetryAfter.of(response).toSeconds(),
                "the %s did not take it (status %d); try again later".formatted(service, status));
    }
}
