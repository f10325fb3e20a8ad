package io.hearsay.query.stream;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    private final ClaimStream stream;
    private final StreamSettings settings;
    private final Sse sse;

    ClaimStreamResource(ClaimStream stream, StreamSettings settings, Sse sse) {
        this.stream = stream;
        this.settings = settings;
        this.sse = sse;
    }

    @GET
    @Path("/claims/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Claims of a search as they come, as server-sent events",
            description = "From the first known one on, in the order they were extracted, each once. A client that was"
                    + " cut off sends the last id it saw as `Last-Event-ID` and misses nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Events named `claim`, each with a claim as its data.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ClaimAnswer.class)))
    public Multi<OutboundSseEvent> streamClaims(
            @BeanParam Filter filter,
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event seen.")
                    String lastEventId) {
        Conditions search = Claims.conditions(filter);
        String after = lastEventId == null || lastEventId.isBlank() ? null : lastEventId;
        List<ClaimStream.Event> first = stream.after(search, after);
        AtomicReference<String> seen = new AtomicReference<>(last(first, after));
        Multi<ClaimStream.Event> later = Multi.createFrom()
                .ticks()
                .every(settings.poll())
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createFrom().iterable(next(search, seen)));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(first), later)
                .map(this::event);
    }

    private List<ClaimStream.Event> next(Conditions search, AtomicReference<String> seen) {
        List<ClaimStream.Event> events = stream.after(search, seen.get());
        seen.set(last(events, seen.get()));
        return events;
    }

    private static String last(List<ClaimStream.Event> events, String otherwise) {
        return events.isEmpty() ? otherwise : events.getLast().id();
    }

    private OutboundSseEvent event(ClaimStream.Event event) {
        return sse.newEventBuilder()
                .id(event.id())
                .name("claim")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.claim())
                .build();
    }
}
