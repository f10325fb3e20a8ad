package io.hearsay.web;

import jakarta.ws.rs.core.Response;
import java.io.Serial;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;

    private ProblemException(int status, String field, String detail) {
        super(detail);
        this.status = status;
        this.field = field;
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

    /** The problem as it is sent. */
    public Problem problem() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "about:blank", known == null ? "Error" : known.getReasonPhrase(), status, getMessage(), field);
    }
}
