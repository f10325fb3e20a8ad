package io.hearsay.web;

import jakarta.ws.rs.core.Response;
import java.io.Serial;
import java.util.OptionalLong;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long UNAVAILABLE_SECONDS = 5;

    private final int status;
    private final String field;
    private final long retryAfter;

    private ProblemException(int status, String field, String detail, long retryAfter) {
        // Where it came from says nothing that the problem does not, and under overload thousands are made a second.
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    private ProblemException(int status, String field, String detail) {
        this(status, field, detail, status == 503 ? UNAVAILABLE_SECONDS : 0);
    }

    /**
     * A request that cannot be understood: 400.
     *
     * @param field the parameter or JSON field at fault
     * @param detail what is wrong and what would be right
     */
    public static ProblemException badRequest(String field, String detail) {
        return new ProblemException(400, field, detail);
    }

    /** Nothing has this id: 404. */
    public static ProblemException notFound(String what, String id) {
        return new ProblemException(404, "id", "there is no %s %s".formatted(what, id));
    }

    /** Any other client or server error, with its detail. */
    public static ProblemException of(int status, String field, String detail) {
        return new ProblemException(status, field, detail);
    }

    /**
     * What may be asked for again later: 503, or 429 where this caller asks too often.
     *
     * @param retryAfter seconds; a few where nothing is known, 0
     * @param detail what is wrong, and that it may be tried again
     */
    public static ProblemException later(int status, long retryAfter, String detail) {
        return new ProblemException(status, null, detail, retryAfter > 0 ? retryAfter : UNAVAILABLE_SECONDS);
    }

    /**
     * After how many seconds it may be asked for again, as field {@code Retry-After} has it; whatever is not available
     * has such a time, and the rest has none.
     */
    public OptionalLong retryAfter() {
        return retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
    }

    /** The problem as it is sent. */
    public Problem problem() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "about:blank", known == null ? "Error" : known.getReasonPhrase(), status, getMessage(), field);
    }
}
