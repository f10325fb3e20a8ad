package io.hearsay.extractor.claim;

import io.hearsay.claim.Analysis;
import io.hearsay.claim.ClaimSource;
import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.RequestJson;
import io.hearsay.extractor.Word;
import io.hearsay.text.CodePoints;
import io.hearsay.web.MediaTypes;
import io.hearsay.web.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds claims in a text without keeping anything. */
@Path("/api/v1/extractions")
@Tag(name = "extractions", description = "Claims of a text, nothing kept")
public class ExtractionResource {

    private final RequestJson<ExtractionRequest> reader = new RequestJson<>(ExtractionRequest.class);
    private final ClaimFinder finder;
    private final int maxTextLength;

    ExtractionResource(ClaimFinder finder, ExtractorSettings settings) {
        this.finder = finder;
        this.maxTextLength = settings.maxTextLength();
    }

    /** One text in, its claims out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extract",
            summary = "Find the claims of a text",
            description = "Who says what, on whose word, each with where it stands in the text. As NDJSON a text"
                    + " a line gives an answer a line; a line that cannot be read costs none of the others."
                    + " Nothing is kept.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExtractionRequest.class)),
                @Content(mediaType = MediaTypes.JSON_LINES, schema = @Schema(implementation = ExtractionRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The claims in text order; for NDJSON one answer a line, in the order of the lines.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Extraction.class)),
                @Content(mediaType = MediaTypes.JSON_LINES, schema = @Schema(implementation = Extraction.class))
            })
    public Extraction extract(byte[] body) {
        return extract(reader.read(body));
    }

    /** One text a line in, its claims out on a line of their own; a line that cannot be read does not stop the rest. */
    @POST
    @Consumes(MediaTypes.JSON_LINES)
    @Produces(MediaTypes.JSON_LINES)
    @Operation(hidden = true)
    public StreamingOutput extractLines(byte[] body) {
        return output -> {
            int from = 0;
            while (from < body.length) {
                int to = from;
                while (to < body.length && body[to] != '\n') {
                    to++;
                }
                writeLine(new String(body, from, to - from, StandardCharsets.UTF_8).strip(), output);
                from = to + 1;
            }
        };
    }

    private void writeLine(String line, OutputStream output) throws IOException {
        if (!line.isEmpty()) {
            output.write(Json.write(extractLine(line)).getBytes(StandardCharsets.UTF_8));
            output.write('\n');
        }
    }

    private Extraction extractLine(String line) {
        String docId = null;
        try {
            ExtractionRequest request = reader.read(line.getBytes(StandardCharsets.UTF_8));
            docId = request.docId();
            return extract(request);
        } catch (ProblemException e) {
            return new Extraction(docId, null, null, e.problem());
        }
    }

    private Extraction extract(ExtractionRequest request) {
        ClaimSource source = request.source(maxTextLength);
        CodePoints text = CodePoints.of(source.text());
        return new Extraction(
                request.docId(),
                Word.of(Analysis.of(source.text())),
                finder.find(source).stream()
                        .map(claim -> ExtractedClaim.of(claim, text))
                        .toList(),
                null);
    }
}
