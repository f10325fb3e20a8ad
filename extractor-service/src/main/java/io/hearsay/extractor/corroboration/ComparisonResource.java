package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.RelationFinder;
import io.hearsay.extractor.RequestJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares two utterances without keeping anything. */
@Path("/api/v1/comparisons")
@Tag(name = "comparisons", description = "How two utterances relate, nothing kept")
public class ComparisonResource {

    private final RequestJson<ComparisonRequest> reader = new RequestJson<>(ComparisonRequest.class);
    private final RelationFinder finder = new RelationFinder();

    /** Two utterances in, their relation out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compare",
            summary = "Tell how two utterances relate",
            description = "Whether both say the same, one says more, they cannot both be true, or one speaker has"
                    + " changed position; with what decided it. Nothing is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The relation of a to b, with the reason.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(byte[] body) {
        ComparisonRequest request = reader.read(body);
        return Comparison.of(finder.compare(request.first(), request.second()));
    }
}
