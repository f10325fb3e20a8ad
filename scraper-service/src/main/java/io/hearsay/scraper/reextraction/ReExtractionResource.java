package io.hearsay.scraper.reextraction;

import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles made again from kept pages: start, watch, cancel. */
@Path("/api/v1/re-extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "re-extractions", description = "Articles made again from kept pages, without fetching")
public class ReExtractionResource {

    private final ReExtractions reExtractions;

    ReExtractionResource(ReExtractions reExtractions) {
        this.reExtractions = reExtractions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startReExtraction",
            summary = "Make articles again from the pages that are kept",
            description = "It goes on in the background. An article becomes a new revision only where the result"
                    + " differs. Asked for again while it runs, it is the same.")
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location has its address",
            content = @Content(schema = @Schema(implementation = ReExtraction.class)))
    @APIResponse(responseCode = "404", description = "There is no such crawl, or no article of this outlet")
    public Response start(@RequestBody(required = false) ReExtractionRequest request) {
        ReExtractionRequest given = request == null ? new ReExtractionRequest(null, null, null) : request;
        ReExtraction started = reExtractions.start(given.checked());
        return Response.accepted(started)
                .location(URI.create("/api/v1/re-extractions/" + started.id()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listReExtractions",
            summary = "What was asked for, the latest first",
            description = "Each with how far it is and what came of it.")
    public Listing<ReExtraction> list(
            @Parameter(description = "The next of the list before") @QueryParam("after") String after,
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
        return reExtractions.after(after, QueryParameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReExtraction",
            summary = "One of them and how far it is",
            description = "The counts rise while it runs.")
    public ReExtraction get(@PathParam("id") String id) {
        return reExtractions.get(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelReExtraction",
            summary = "End it early; what it has stored stays",
            description = "One that has ended stays as it is.")
    @APIResponse(responseCode = "204", description = "It has ended")
    public void cancel(@PathParam("id") String id) {
        reExtractions.cancel(id);
    }
}
