package io.hearsay.query.export;

import io.hearsay.query.claim.ClaimRow;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.Chain;
import io.hearsay.query.search.Filter;
import io.hearsay.web.QueryParameters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports over HTTP. */
@Path("/api/v1")
@Tag(name = "claims")
public class ExportResource {

    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();

    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Path("/export")
    @Blocking
    @Operation(
            summary = "All claims of a search, streamed",
            description =
                    "One claim a line, in the order of /claims, without a cap. Each line ends with the cursor that"
                            + " continues after it: a cut export is resumed by sending the last cursor received as `after`.")
    @APIResponse(
            responseCode = "200",
            description = "The claims, one a line.",
            content = {
                @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response exportClaims(
            @BeanParam Filter filter,
            @QueryParam("format")
                    @Parameter(
                            description = "JSON Lines or CSV.",
                            schema =
                                    @Schema(
                                            enumeration = {"jsonl", "csv"},
                                            defaultValue = "jsonl"))
                    String format,
            @QueryParam("after") @Parameter(description = "The cursor of the last line received.") String after) {
        boolean csv = "csv".equals(QueryParameters.oneOf("format", format, List.of("jsonl", "csv")));
        Chain<ClaimRow> left = Chain.of(Claims.BY_DATE, Claims.conditions(filter), after);
        StreamingOutput lines = out -> stream(left, csv, after == null, out);
        return Response.ok(lines)
                .type(csv ? CSV : JSON_LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=claims." + (csv ? "csv" : "jsonl"))
                .build();
    }

    private void stream(Chain<ClaimRow> left, boolean csv, boolean header, OutputStream stream) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            try {
                OutputStreamWriter out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                if (csv) {
                    export.csv(left, header, out);
                } else {
                    export.jsonLines(left, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
