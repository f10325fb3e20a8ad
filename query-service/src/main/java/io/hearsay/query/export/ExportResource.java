package io.hearsay.query.export;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.search.CommitCursor.Place;
import io.hearsay.query.search.Filter;
import io.hearsay.web.MediaTypes;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Room;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    private static final int LONGEST_HANGING_UP = 5;

    private final Export export;
    private final Caller caller;
    private final Room room;

    ExportResource(Export export, ExportSettings settings, Caller caller) {
        this.export = export;
        this.caller = caller;
        this.room = new Room(settings.atOnce(), settings.atOnceOfOne(), "as many exports run as may run at once");
    }

    @GET
    @Path("/export")
    @Scoped(Scope.EXPORT)
    @Blocking
    @Operation(
            summary = "All claims or statements of a search, streamed",
            description = "One a line, in the order in which they were added, without a cap; what is added after the"
                    + " export began is left to the next one. Each line ends with the cursor that continues after it: a"
                    + " cut export is resumed by sending the last cursor received as `after`, and ends where it would"
                    + " have. The last cursor of an export of claims is also a `Last-Event-ID` for /claims/stream of"
                    + " the same search, which goes on with what is new. An answer that breaks off without its last"
                    + " chunk is incomplete.")
    @APIResponse(
            responseCode = "200",
            description = "The claims or statements, one a line.",
            content = {
                @Content(mediaType = MediaTypes.JSON_LINES, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "503", description = "Too many exports run already; try again later.")
    public Response exportClaims(
            @BeanParam Filter filter,
            @QueryParam("of")
                    @Parameter(
                            description = "What is exported.",
                            schema =
                                    @Schema(
                                            enumeration = {"claims", "statements"},
                                            defaultValue = "claims"))
                    String of,
            @QueryParam("format")
                    @Parameter(
                            description = "JSON Lines or CSV.",
                            schema =
                                    @Schema(
                                            enumeration = {"jsonl", "csv"},
                                            defaultValue = "jsonl"))
                    String format,
            @QueryParam("after") @Parameter(description = "The cursor of the last line received.") String after,
            @Context RoutingContext exchange) {
        boolean statements = "statements".equals(QueryParameters.oneOf("of", of, List.of("claims", "statements")));
        Format written = Format.of(format);
        Lines lines = statements ? export.statements(filter, written) : export.claims(filter, written);
        Place place = export.place(lines, after);
        Response.ResponseBuilder answer = Response.ok()
                .type(written.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(statements, written));
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            return answer.build();
        }
        room.reserve(exchange, caller.countedAs());
        return answer.entity((StreamingOutput) out -> write(lines, place, out, exchange))
                .build();
    }

    /** What fails half-way must not end as if it were whole. */
    private void write(Lines lines, Place place, OutputStream out, RoutingContext exchange) throws IOException {
        try {
            export.write(lines, place, out, exchange.response()::closed);
        } catch (IOException | RuntimeException e) {
            if (exchange.response().headWritten()) {
                hangUp(exchange);
            }
            throw e;
        }
    }

    /**
     * Returns once nothing can be sent any more, and the exchange is known to have ended: whoever handles the failure
     * ends the answer, as if it were whole. An end between the connection's and the notice of it is told to nobody, and
     * the place would never be given back.
     */
    private static void hangUp(RoutingContext exchange) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        exchange.addEndHandler(_ -> ended.complete(null));
        exchange.request().connection().close();
        ended.orTimeout(LONGEST_HANGING_UP, TimeUnit.SECONDS)
                .exceptionally(failed -> null)
                .join();
    }

    private static String disposition(boolean statements, Format format) {
        return "attachment; filename=%s.%s".formatted(statements ? "statements" : "claims", format.suffix());
    }
}
