package io.hearsay.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

    /**
     * Of a list whose latest entry, with the highest number, is its first: the number that all entries come before.
     *
     * @param list what its cursors are of
     * @throws ProblemException (400, field {@code after}) for a cursor of another list
     */
    public long before(String list) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursor.keys(after, list, 1).getFirst());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("after", "after must be a cursor taken from an answer, not free text");
        }
    }

    /**
     * The stretch of such a list.
     *
     * @param list as given to {@link #before}
     * @param rows what was found there, one more than the {@link #limit} where there are as many
     * @param entry makes an entry of a row
     * @param number a row's
     */
    public <R, T> Listing<T> listing(
            String list, List<R> rows, Function<? super R, T> entry, ToLongFunction<? super R> number) {
        List<R> shown = rows.subList(0, Math.min(limit(), rows.size()));
        String next =
                rows.size() > shown.size() ? Cursor.of(list, Long.toString(number.applyAsLong(shown.getLast()))) : null;
        return new Listing<>(shown.stream().map(entry).toList(), null, next);
    }
}
