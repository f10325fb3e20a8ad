package io.hearsay.query.access;

import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
            @BeanParam Stretch stretch) {
        counted.write();
        String query = "/audit?action=" + (action == null ? "" : action);
        List<AuditEntry> found =
                database.query(LIST, AuditEntry::of, stretch.before(query), action, action, stretch.limit() + 1);
        return stretch.listing(query, found, entry -> entry, AuditEntry::id);
    }
}
