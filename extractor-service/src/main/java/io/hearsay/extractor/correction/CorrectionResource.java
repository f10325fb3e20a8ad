package io.hearsay.extractor.correction;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections over HTTP, for the query service: who may correct is known there. */
@Path("/api/v1/corrections")
@Tag(name = "corrections", description = "What operators found wrong with claims and statements")
@Produces(MediaType.APPLICATION_JSON)
@ServicesOnly
@SecurityRequirement(name = "service")
public class CorrectionResource {

    private static final String PATH = "/api/v1/corrections";
    private static final int LONGEST_AUTHOR = 200;

    private final RequestJson<CorrectionRequest> reader = new RequestJson<>(CorrectionRequest.class);
    private final CorrectionLog log;

    CorrectionResource(CorrectionLog log) {
        this.log = log;
    }

    /** A stretch of the log. */
    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "The log of corrections, the latest first",
            description = "Undone ones stay in it.")
    @APIResponse(responseCode = "200", description = "A stretch of the log.")
    public Listing<CorrectionAnswer> list(@BeanParam Stretch stretch) {
        return log.list(stretch);
    }

    /** One correction. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCorrection",
            summary = "One correction",
            description = "Who corrected what, why, and whether it is applied, waits for its claims, or was undone.")
    @APIResponse(responseCode = "200", description = "The correction.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public CorrectionAnswer get(@PathParam("id") @Parameter(example = "4e5f60718293a4b5c6d7e8f9") String id) {
        return log.find(id).orElseThrow(() -> ProblemException.notFound("correction", id));
    }

    /** Makes a correction. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeCorrection",
            summary = "Correct a speaker, mark what is no claim, split or join statements",
            description = "It is applied at once, and again whenever an article it is about is extracted again. A later"
                    + " correction overrides what it contradicts of earlier ones.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made and applied.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionAnswer.class)))
    @APIResponse(responseCode = "404", description = "A claim or statement that it names is not there.")
    @APIResponse(responseCode = "409", description = "What it names cannot be corrected so; the problem says why.")
    public Response make(byte[] body) {
        CorrectionAnswer made = log.make(reader.read(body).checked());
        return Response.created(URI.create(PATH + "/" + made.id())).entity(made).build();
    }

    /** Undoes a correction. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "undoCorrection",
            summary = "Undo a correction",
            description = "It stays in the log. What was extracted, and what other corrections make of it, is back.")
    @APIResponse(responseCode = "200", description = "The correction, undone; one undone before stays as it is.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public CorrectionAnswer undo(
            @PathParam("id") @Parameter(example = "4e5f60718293a4b5c6d7e8f9") String id,
            @QueryParam("by") @Parameter(description = "Who undoes it", example = "desk") String by) {
        return log.undo(id, RequestText.required("by", by, LONGEST_AUTHOR).strip());
    }
}
