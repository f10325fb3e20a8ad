package io.hearsay.extractor.takedown;

import io.hearsay.extractor.RequestJson;
import io.hearsay.extractor.RequestText;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.ServicesOnly;
import io.hearsay.web.Stretch;
import jakarta.ws.rs.BeanParam;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-downs of people over HTTP, for the query service: who operates is known there. */
@Path("/api/v1/takedowns")
@Tag(name = "takedowns", description = "People whose words were taken down")
@Produces(MediaType.APPLICATION_JSON)
@ServicesOnly
@SecurityRequirement(name = "service")
public class TakeDownResource {

    private static final String PATH = "/api/v1/takedowns";
    private static final String ID = "4e5f60718293a4b5c6d7e8f9";
    private static final int LONGEST_AUTHOR = 200;
    private static final Duration LONGEST_WORK = Duration.ofSeconds(10);

    private final RequestJson<TakeDownRequest> reader = new RequestJson<>(TakeDownRequest.class);
    private final TakeDowns takeDowns;
    private final TakeDownWork work;

    TakeDownResource(TakeDowns takeDowns, TakeDownWork work) {
        this.takeDowns = takeDowns;
        this.work = work;
    }

    /** A stretch of the list. */
    @GET
    @Operation(
            operationId = "listTakeDowns",
            summary = "The people whose words were taken down, the latest first",
            description = "Lifted ones stay in it.")
    @APIResponse(responseCode = "200", description = "A stretch of the list.")
    public Listing<TakeDown> list(@BeanParam Stretch stretch) {
        return takeDowns.list(stretch);
    }

    /** One take-down. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTakeDown",
            summary = "One take-down and how far it is",
            description = "It is in force from its first moment.")
    @APIResponse(responseCode = "200", description = "The take-down.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public TakeDown get(@PathParam("id") @Parameter(example = ID) String id) {
        return takeDowns.find(id).orElseThrow(() -> ProblemException.notFound("take-down", id));
    }

    /** Takes a person's words down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDownPerson",
            summary = "Take down what a person said",
            description =
                    "Sentences that carry claims of theirs are blanked out wherever they are kept for answers, with"
                            + " all claims in them, now and in whatever is read later. Articles it concerns are gone until they"
                            + " have been read again, which takes seconds.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakeDownRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is in force; working means that articles stored before are still to be looked at.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TakeDown.class)))
    @APIResponse(responseCode = "404", description = "There is no such speaker.")
    public Response make(byte[] body) {
        String id = takeDowns.make(reader.read(body).checked());
        work.workOn(id, LONGEST_WORK);
        return Response.created(URI.create(PATH + "/" + id)).entity(get(id)).build();
    }

    /** Lifts a take-down. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "liftTakeDown",
            summary = "Lift a take-down",
            description = "What it took down comes back as the articles are read again. The record of it stays.")
    @APIResponse(responseCode = "200", description = "The take-down, lifted; one lifted before stays as it is.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public TakeDown lift(
            @PathParam("id") @Parameter(example = ID) String id,
            @QueryParam("by") @Parameter(description = "Who lifts it", example = "desk") String by) {
        takeDowns.lift(id, RequestText.required("by", by, LONGEST_AUTHOR).strip());
        work.workOn(id, LONGEST_WORK);
        return get(id);
    }
}
