package io.hearsay.query.stream;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.access.key.Keys;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.hearsay.query.search.Position;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Room;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** New claims over HTTP as they come. */
@Path("/api/v1")
@Tag(name = "claims")
public class ClaimStreamResource {

    private final ClaimFeed feed;
    private final StreamSettings settings;
    private final Sse sse;
    private final Caller caller;
    private final Keys keys;
    private final Room room;

    ClaimStreamResource(ClaimFeed feed, StreamSettings settings, Sse sse, Caller caller, Keys keys) {
        this.feed = feed;
        this.settings = settings;
        this.sse = sse;
        this.caller = caller;
        this.keys = keys;
        this.room = new Room(settings.atOnce(), settings.atOnceOfOne(), "as many streams are open as may be");
    }

    @GET
    @Path("/claims/stream")
    @Scoped(Scope.STREAM)
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Claims of a search as they come, as server-sent events",
            description =
                    "Each claim once, in the order in which they were added, as soon as nothing can come before it"
                            + " any more. A client that was cut off sends the last id it saw as `Last-Event-ID` and misses"
                            + " nothing; the last cursor of an export of the same search does as well. When an article is read"
                            + " again its claims come again, those that did not change with the ids they had; what an id no"
                            + " longer stands for, /claims/{id} answers with 410. Origins are those there are when a claim is"
                            + " passed: with `minOrigins` the claim by which a statement reaches them is sent, those before it"
                            + " are not. A comment every 15 seconds shows that the stream is alive.")
    @APIResponse(
            responseCode = "200",
            description = "Events named `claim`, each with a claim as its data.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(responseCode = "503", description = "Too many streams are open already; try again later.")
    public Multi<OutboundSseEvent> streamClaims(
            @BeanParam Filter filter,
            @QueryParam("from")
                    @Parameter(
                            description = "Where a stream without Last-Event-ID begins: with the first known claim or"
                                    + " with what is added from now on.",
                            schema =
                                    @Schema(
                                            enumeration = {"first", "now"},
                                            defaultValue = "first"))
                    String from,
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event seen.") String lastEventId,
            @Context RoutingContext exchange) {
        Conditions search = Claims.conditions(filter);
        CommitCursor cursors = new CommitCursor(ClaimFeed.VIEW, search);
        ClaimReader reader = new ClaimReader(
                feed, search, cursors, begin(from, lastEventId, cursors), settings.signOfLife(), System::nanoTime);
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            return Multi.createFrom().empty();
        }
        room.reserve(exchange, caller.countedAs());
        Optional<String> key = caller.key();
        return events(() -> key.map(keys::opens).orElse(true) ? Optional.of(reader.next()) : Optional.empty())
                .map(this::event);
    }

    private Position begin(String from, String lastEventId, CommitCursor cursors) {
        boolean now = "now".equals(QueryParameters.oneOf("from", from, List.of("first", "now")));
        if (lastEventId != null && !lastEventId.isBlank()) {
            return cursors.place("Last-Event-ID", lastEventId).position();
        }
        return now ? feed.now() : Position.START;
    }

    /**
     * At every turn all that is new, a batch at a time as fast as the client takes it, to the end of the caller's key.
     */
    private Multi<ClaimReader.Event> events(Supplier<Optional<ClaimReader.Events>> reader) {
        Uni<Optional<ClaimReader.Events>> next =
                Uni.createFrom().item(reader).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createFrom()
                .ticks()
                .every(settings.poll())
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> next.repeat().whilst(ClaimStreamResource::isFull))
                .select()
                .first(Optional::isPresent)
                .onItem()
                .transformToIterable(events -> events.orElseThrow().events());
    }

    private static boolean isFull(Optional<ClaimReader.Events> events) {
        return events.isPresent() && events.get().isFull();
    }

    private OutboundSseEvent event(ClaimReader.Event event) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder().id(event.id());
        return event.claim() == null
                ? builder.comment("alive").build()
                : builder.name("claim")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.claim())
                        .build();
    }
}
