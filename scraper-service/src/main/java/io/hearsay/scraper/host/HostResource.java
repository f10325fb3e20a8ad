package io.hearsay.scraper.host;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import jakarta.transaction.Transactional;
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

/** The hosts that are fetched from. */
@Path("/api/v1/hosts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hosts", description = "Whom the scraper asks, and how gently")
public class HostResource {

    private static final String QUERY = "/api/v1/hosts";

    @GET
    @Transactional
    @Operation(operationId = "listHosts", summary = "The hosts by name, with what each waits for")
    public Listing<HostView> list(
            @Parameter(description = "The cursor of the entry to continue after") @QueryParam("after") String after,
            @Parameter(
                            description = "Entries at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        int count = QueryParameters.limit(limit);
        String name = after == null ? "" : Cursor.keys(after, QUERY, 1).getFirst();
        List<Host> rows =
                Host.<Host>find("name > ?1 order by name", name).range(0, count).list();
        List<HostView> items = rows.stream().limit(count).map(HostView::of).toList();
        return new Listing<>(
                items,
                null,
                rows.size() > count ? Cursor.of(QUERY, items.getLast().name()) : null);
    }
}
