package io.hearsay.scraper.article;

import io.hearsay.scraper.takedown.TakeDown;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.scraper.takedown.TakeDownList;
import io.hearsay.web.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-downs of any kind, made in one way. */
@Path("/api/v1/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "takedowns")
public class TakeDownMaking {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Erasure erasure;
    private final WideErasure wideErasure;
    private final TakeDownList list;

    TakeDownMaking(Erasure erasure, WideErasure wideErasure, TakeDownList list) {
        this.erasure = erasure;
        this.wideErasure = wideErasure;
        this.list = list;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDown",
            summary = "Take down an article, an address, an outlet, a host or a part of a site",
            description = "Articles become tombstones in the feed, pages and their earlier versions go, addresses are"
                    + " neither fetched nor kept until it is lifted. In force when the answer comes; working means that"
                    + " articles are still being erased.")
    @APIResponse(
            responseCode = "201",
            description = "It is in force",
            content = @Content(schema = @Schema(implementation = TakeDown.class)))
    @APIResponse(responseCode = "404", description = "There is no such article, or no article of this outlet")
    public Response takeDown(NewTakeDown asked) {
        if (asked == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with kind and subject");
        }
        TakeDown made = made(asked);
        return Response.created(URI.create("/api/v1/takedowns/" + made.id()))
                .entity(made)
                .build();
    }

    private TakeDown made(NewTakeDown asked) {
        return switch (asked.known()) {
            case article -> {
                erasure.article(asked.subject(), TakeDownRequest.reason(asked.reason()));
                yield list.inForce(TakeDownKind.article, asked.subject()).orElseThrow();
            }
            case url ->
                list.find(erasure.address(asked.address(), TakeDownRequest.reason(asked.reason())))
                        .orElseThrow();
            case outlet, host, prefix -> {
                TakeDownRequest wide = asked.wide();
                yield wideErasure.start(wide.kind(), wide.subject(), wide.reason(), LONGEST);
            }
        };
    }
}
