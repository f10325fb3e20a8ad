package io.hearsay.query.speaker;

import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Stretch;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Speakers over HTTP. */
@Path("/api/v1")
@Tag(name = "speakers", description = "Whose word it is, and what they said over time")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SpeakerResource {

    /** A name is found by its words, by another name, or by what sounds nearly the same. */
    private static final String NAME =
            """
            (e.search @@ websearch_to_tsquery('english', public.unaccent(:q))
              or e.folded && array[lower(public.unaccent(cast(:q as text)))]
              or e.folded_name OPERATOR(public.%>) lower(public.unaccent(cast(:q as text))))""";

    private final Speakers speakers;

    SpeakerResource(Speakers speakers) {
        this.speakers = speakers;
    }

    @GET
    @Path("/speakers")
    @Operation(summary = "Search speakers", description = "Those with the most statements first.")
    public Listing<SpeakerAnswer> listSpeakers(
            @QueryParam("q")
                    @Parameter(
                            description = "Words of the name or another name; small misspellings are forgiven.",
                            schema = @Schema(maxLength = 1000),
                            example = "Earnest")
                    String q,
            @QueryParam("status")
                    @Parameter(
                            description = "What is known of the speaker.",
                            schema = @Schema(enumeration = {"named", "anonymous", "unresolved"}))
                    String status,
            @BeanParam Stretch stretch) {
        String known = QueryParameters.oneOf("status", status, List.of("named", "anonymous", "unresolved"));
        return speakers.read(
                new Conditions().and(NAME, "q", Filter.words(q)).and("e.status = :status", "status", known), stretch);
    }

    @GET
    @Path("/speakers/{id}")
    @Operation(
            summary = "One speaker",
            description = "With each of its names and offices: the pages or the table it comes from, and the days"
                    + " between which pages use it.")
    @APIResponse(responseCode = "200", description = "The speaker.")
    @APIResponse(responseCode = "301", description = "It was merged into another; Location says which.")
    @APIResponse(responseCode = "410", description = "It was split or erased; the problem says why.")
    public SpeakerAnswer getSpeaker(@PathParam("id") @Parameter(example = "500000000000000000000001") String id) {
        return speakers.require(id, "/api/v1/speakers/%s");
    }
}
