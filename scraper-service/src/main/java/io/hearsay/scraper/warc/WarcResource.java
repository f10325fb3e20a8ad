package io.hearsay.scraper.warc;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Crawls;
import io.hearsay.web.Room;
import io.hearsay.web.ServicesOnly;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A crawl as a file for web archives. */
@Path("/api/v1/crawls/{id}/warc")
@Produces(WarcResource.WARC)
@Tag(name = "crawls")
public class WarcResource {

    static final String WARC = "application/warc";

    /** Whoever shows the services' credential counts as one. */
    private static final String OPERATOR = "operator";

    private final Crawls crawls;
    private final WarcExport export;
    private final Room room;

    WarcResource(Crawls crawls, WarcExport export, ScraperSettings settings) {
        this.crawls = crawls;
        this.export = export;
        this.room =
                new Room(settings.warcsAtOnce(), settings.warcsAtOnce(), "as many WARC files are written as may be");
    }

    @GET
    @ServicesOnly
    @SecurityRequirement(name = ServicesOnly.SCHEME)
    @Operation(
            operationId = "exportCrawl",
            summary = "What a crawl fetched, as WARC 1.1, each record compressed with gzip",
            description = "By address. An answer that the crawl found unchanged is given with its time, and a revisit"
                    + " record for the time at which the host confirmed it. What was taken down is left out. A crawl that"
                    + " is running gives what is there.")
    @APIResponse(
            responseCode = "200",
            description = "The file, written as it is read",
            content = @Content(mediaType = WARC, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = ServicesOnly.REFUSED)
    @APIResponse(responseCode = "503", description = "Too many such files are written already; try again later.")
    public Response warc(@PathParam("id") String id, @Context RoutingContext exchange) {
        Crawl crawl = crawls.get(id);
        room.reserve(exchange, OPERATOR);
        StreamingOutput file = out -> export.write(crawl, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + WarcExport.fileName(crawl))
                .build();
    }
}
