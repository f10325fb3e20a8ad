package io.hearsay.query.access;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit over HTTP. */
@Path("/api/v1/audit")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.AUDIT)
public class AuditResource {

    private static final String LIST =
            "select * from access.audit where id < ? and (?::text is null or action = ?) order by id desc limit ?";

    private final AccessDatabase database;
    private final CountedAudit counted;

    AuditResource(AccessDatabase database, CountedAudit counted) {
        this.database = database;
        this.counted = counted;
    }

    @GET
    @Operation(
            summary = "Who did what, the latest first",
            description =
                    "Keys, sign-ins, corrections, webhooks and what was handed in, with the time and the outcome. What was"
                            + " refused is counted: one entry a minute for each caller and action, with `times`; other"
                            + " replicas write theirs within a minute.")
    public Listing<AuditEntry> listAudit(
            @QueryParam("action") @Parameter(description = "Only this action.", example = "key-created") String action,
            @QueryParam("limit")
                    @Parameter(
                            description = "Entries at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("after") @Parameter(description = "The cursor of the entry to continue after.") String after) {
        counted.write();
        String query = "/audit?action=" + (action == null ? "" : action);
        int size = QueryParameters.limit(limit);
        long before = after == null
                ? Long.MAX_VALUE
                : number(Cursor.keys(after, query, 1).getFirst());
        List<AuditEntry> found = database.query(LIST, AuditEntry::of, before, action, action, size + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? Cursor.of(query, Long.toString(shown.getLast().id()))
                : null;
        return new Listing<>(shown, null, next);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("after", "after must be a cursor taken from an answer, not free text");
        }
    }
}
