package io.hearsay.scraper.crawl;

import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses of a crawl, every one of them. */
@Path("/api/v1/crawls/{id}/urls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "crawls")
public class CrawlUrlResource {

    private static final List<String> STATES =
            Arrays.stream(UrlState.values()).map(UrlState::wireName).toList();

    private final CrawlUrls urls;

    CrawlUrlResource(CrawlUrls urls) {
        this.urls = urls;
    }

    @GET
    @Operation(
            operationId = "listCrawlUrls",
            summary = "Every address of a crawl with what became of it, by address",
            description = "An address that was taken up never vanishes: it waits, is being fetched, or has a final"
                    + " state.")
    public Listing<CrawlUrlView> list(
            @PathParam("id") String id,
            @Parameter(description = "Only addresses in this state", example = "failed") @QueryParam("state")
                    String state,
            @Parameter(
                            description = "Only addresses of this host, with its port where it is not the default one",
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
        String known = QueryParameters.oneOf("state", state, STATES);
        return urls.list(id, known == null ? null : UrlState.of(known), host, after, QueryParameters.limit(limit));
    }
}
