package io.hearsay.scraper.rights;

import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sites do not want done with their pages. */
@Path("/api/v1/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opt-outs", description = "What sites do not want done with their pages, and that it was obeyed")
public class OptOutResource {

    private final OptOuts optOuts;

    OptOutResource(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    @GET
    @Operation(
            operationId = "listOptOuts",
            summary = "The opt-outs that were found, by host and address",
            description = "Reservations of text and data mining (TDM Reservation Protocol) and robots directives"
                    + " (X-Robots-Tag, meta), each with the place it was read from. What robots.txt forbids is not"
                    + " fetched and not listed here.")
    public Listing<OptOutView> list(
            @Parameter(
                            description = "Only opt-outs of this host, with its port where it is not the default one",
                            example = "news.example")
                    @QueryParam("host")
                    String host,
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
        return optOuts.list(host, after, QueryParameters.limit(limit));
    }
}
