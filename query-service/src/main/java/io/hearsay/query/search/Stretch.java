package io.hearsay.query.search;

import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list is asked for, and from where. */
public final class Stretch {

    @QueryParam("limit")
    @Parameter(
            description = "The most entries to answer with.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of an earlier answer to the same query; continues after it.")
    String after;

    /** As long a stretch as there is, from the start. */
    public static Stretch longest() {
        Stretch stretch = new Stretch();
        stretch.limit = String.valueOf(QueryParameters.MAX_LIMIT);
        return stretch;
    }

    /** This stretch, with a length of the caller's where none is asked for. */
    public Stretch or(int length) {
        Stretch stretch = new Stretch();
        stretch.limit = limit == null ? String.valueOf(length) : limit;
        stretch.after = after;
        return stretch;
    }

    /** The most entries to answer with, from 1 to 200. */
    public int limit() {
        return QueryParameters.limit(limit);
    }

    /** The cursor to continue after, or null. */
    public String after() {
        return after;
    }
}
