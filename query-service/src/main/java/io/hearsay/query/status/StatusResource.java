package io.hearsay.query.status;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service's status over HTTP. */
@Path("/api/v1")
@Tag(name = "status", description = "Whether answers are up to date")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class StatusResource {

    private static final String COUNTS =
            """
            select progress.pending,
              (select count(*) from crawl.article_v1) as articles,
              (select count(*) from claim.claim_v1) as claims,
              (select count(*) from claim.statement_v1) as statements,
              progress.updated_at
            from claim.progress_v1 progress""";

    private final EntityManager entities;

    StatusResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @Path("/status")
    @Operation(
            summary = "Whether answers are up to date, and how much there is",
            description = "idle when everything that was read has been analysed and clustered; the counts are"
                    + " those of the answers.")
    public StatusAnswer getStatus() {
        List<?> rows = entities.createNativeQuery(COUNTS, Tuple.class).getResultList();
        return rows.isEmpty() ? new StatusAnswer("idle", 0, 0, 0, 0, null) : answer((Tuple) rows.getFirst());
    }

    private static StatusAnswer answer(Tuple row) {
        long pending = row.get("pending", Number.class).longValue();
        return new StatusAnswer(
                pending == 0 ? "idle" : "working",
                pending,
                row.get("articles", Number.class).longValue(),
                row.get("claims", Number.class).longValue(),
                row.get("statements", Number.class).longValue(),
                row.get("updated_at", Instant.class));
    }
}
