package io.hearsay.scraper.crawl;

import io.hearsay.scraper.trace.RequestTrace;
import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The crawls: start, list, watch, cancel. */
@Path("/api/v1/crawls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "crawls", description = "What is fetched, and how far it is")
public class CrawlResource {

    private final CrawlCreation creation;
    private final Crawls crawls;
    private final CrawlList list;
    private final CrawlProgress progress;
    private final CrawlEvents events;

    CrawlResource(CrawlCreation creation, Crawls crawls, CrawlList list, CrawlProgress progress, CrawlEvents events) {
        this.creation = creation;
        this.crawls = crawls;
        this.list = list;
        this.progress = progress;
        this.events = events;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startCrawl",
            summary = "Start a crawl",
            description = "With an Idempotency-Key the request can be repeated safely: the same key with the same body"
                    + " gives the same crawl, as it is now, for a day at least.")
    @APIResponse(
            responseCode = "201",
            description = "Started, now or by an earlier request with this key",
            headers =
                    @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CrawlView.class)))
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public Response start(
            CrawlRequest request,
            @Parameter(
                            description = "Names the request: 1 to 255 visible characters, best a UUID",
                            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String key) {
        Crawl crawl = key == null ? creation.start(request) : creation.start(request, IdempotencyKey.of(key));
        RequestTrace.starts(crawl.id);
        return Response.created(URI.create("/api/v1/crawls/" + crawl.id))
                .entity(progress.now(crawl.id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listCrawls",
            summary = "The crawls, the newest first",
            description = "Each with its settings and how many of its addresses are in which state.")
    public Listing<CrawlView> list(
            @Parameter(description = "Only crawls in this state", schema = @Schema(implementation = CrawlState.class))
                    @QueryParam("state")
                    String state,
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
        String known = QueryParameters.oneOf(
                "state",
                state,
                Arrays.stream(CrawlState.values()).map(CrawlState::name).toList());
        return list.list(known == null ? null : CrawlState.valueOf(known), after, QueryParameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCrawl",
            summary = "A crawl and how far it is",
            description = "With its progress, and with what was left out and why.")
    public CrawlView get(@PathParam("id") String id) {
        return progress.now(id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "watchCrawl",
            summary = "The crawl once a second until it ends, as server-sent events",
            description = "Events are named `progress`, the last one `end`; each has the crawl as its data. A client"
                    + " that comes back with the id of the last one is told 204, which keeps it from coming back"
                    + " again. A client that reads nothing for half a minute is cut.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with a crawl as its data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CrawlView.class)))
    @APIResponse(responseCode = "204", description = "The client has seen the end already")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @Parameter(description = "The id of the last event seen") @HeaderParam("Last-Event-ID")
                    String lastEventId) {
        return events.of(id, lastEventId);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelCrawl",
            summary = "End a crawl early; its articles stay",
            description = "A crawl that has ended stays as it is.")
    @APIResponse(responseCode = "204", description = "It has ended")
    public void cancel(@PathParam("id") String id) {
        crawls.cancel(id);
    }
}
