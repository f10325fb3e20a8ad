package io.hearsay.query.timeline;

import io.hearsay.web.Stretch;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A speaker's timeline over HTTP. */
@Path("/api/v1")
@Tag(name = "speakers")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class TimelineResource {

    private final Timelines timelines;

    TimelineResource(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("/speakers/{id}/timeline")
    @Operation(
            summary = "What a speaker has said over time",
            description = "The earliest first; for a body, what its representatives said counts too. The undated are"
                    + " listed apart, with what bounds them where that is known.")
    @APIResponse(responseCode = "200", description = "The timeline.")
    @APIResponse(responseCode = "301", description = "The speaker was merged into another; Location says which.")
    @APIResponse(responseCode = "410", description = "The speaker was split or erased; the problem says why.")
    public TimelineAnswer getTimeline(
            @PathParam("id") @Parameter(example = "500000000000000000000001") String id,
            @QueryParam("q")
                    @Parameter(
                            description = "Words that must all occur; \"several words\" in quotes as a phrase.",
                            schema = @Schema(maxLength = 1000),
                            example = "coordinate")
                    String q,
            @BeanParam Stretch stretch) {
        return timelines.of(id, q, stretch);
    }
}
