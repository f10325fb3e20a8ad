package io.hearsay.scraper.status;

import io.hearsay.scraper.frontier.Backlog;
import io.hearsay.scraper.status.StatusView.State;
import io.hearsay.scraper.status.StatusView.Waiting;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the scraper is doing. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status", description = "What the scraper is doing")
public class StatusResource {

    private final Backlog backlog;

    StatusResource(Backlog backlog) {
        this.backlog = backlog;
    }

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "Whether anything is to be fetched, and why what waits is waiting",
            description = "idle when no address waits or is being fetched, over all scrapers of the database.")
    public StatusView get() {
        long pending = backlog.open();
        List<Waiting> waiting = pending == 0
                ? List.of()
                : backlog.byReason().entrySet().stream()
                        .map(entry -> new Waiting(entry.getKey(), entry.getValue()))
                        .toList();
        return new StatusView(pending == 0 ? State.idle : State.working, pending, waiting);
    }
}
