package io.hearsay.scraper.host;

import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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

    private final HostList hosts;

    HostResource(HostList hosts) {
        this.hosts = hosts;
    }

    @GET
    @Operation(
            operationId = "listHosts",
            summary = "The hosts by name, with what each waits for",
            description = "Says of every host why it is, or is not, being asked for a page right now.")
    public Listing<HostView> list(
            @Parameter(description = "Only hosts in this state", schema = @Schema(implementation = HostState.class))
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Only hosts whose names begin like this", example = "news.") @QueryParam("name")
                    String name,
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
        String prefix = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return hosts.list(HostState.asked(state), prefix, after, QueryParameters.limit(limit));
    }
}
