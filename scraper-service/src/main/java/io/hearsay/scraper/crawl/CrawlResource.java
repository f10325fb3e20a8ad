package io.hearsay.scraper.crawl;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The crawls: start, watch, cancel. */
@Path("/api/v1/crawls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "crawls", description = "What is fetched, and how far it is")
public class CrawlResource {

    private final CrawlRequestReader reader;
    private final Crawls crawls;
    private final CrawlProgress progress;

    CrawlResource(CrawlRequestReader reader, Crawls crawls, CrawlProgress progress) {
        this.reader = reader;
        this.crawls = crawls;
        this.progress = progress;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startCrawl", summary = "Start a crawl")
    @APIResponse(
            responseCode = "201",
            description = "Started; Location has its address",
            content = @Content(schema = @Schema(implementation = CrawlView.class)))
    public Response start(CrawlRequest request) {
        Crawl crawl = crawls.start(reader.read(request));
        return Response.created(URI.create("/api/v1/crawls/" + crawl.id))
                .entity(progress.of(crawl.id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCrawl", summary = "A crawl and how far it is")
    public CrawlView get(@PathParam("id") String id) {
        return progress.of(id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "watchCrawl", summary = "The crawl once a second until it ends, as server-sent events")
    public Multi<CrawlView> events(@PathParam("id") String id) {
        return progress.watch(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelCrawl", summary = "End a crawl early; its articles stay")
    @APIResponse(responseCode = "204", description = "It has ended")
    public void cancel(@PathParam("id") String id) {
        crawls.cancel(id);
    }
}
