package io.hearsay.query.proposition;

import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.hearsay.web.Listing;
import io.hearsay.web.MediaTypes;
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

/** Propositions over HTTP. */
@Path("/api/v1")
@Tag(name = "propositions", description = "What is asserted, whoever asserts it")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class PropositionResource {

    private final Propositions propositions;
    private final Retired retired;

    PropositionResource(Propositions propositions, Retired retired) {
        this.propositions = propositions;
        this.retired = retired;
    }

    @GET
    @Path("/propositions")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(summary = "Search propositions", description = "Those with the most independent origins first.")
    public Listing<PropositionAnswer> listPropositions(
            @QueryParam("q")
                    @Parameter(
                            description = "Words that must all occur; \"several words\" in quotes as a phrase.",
                            schema = @Schema(maxLength = 1000),
                            example = "coordinate")
                    String q,
            @BeanParam Stretch stretch) {
        Conditions conditions = new Conditions()
                .and("e.search @@ websearch_to_tsquery('english', public.unaccent(:q))", "q", Filter.words(q));
        return propositions.read(conditions, stretch);
    }

    @GET
    @Path("/propositions/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "One proposition, with who asserts it",
            description = "Its statements with their speakers, and how many independent origins support or"
                    + " contradict it.")
    @APIResponse(responseCode = "200", description = "The proposition.")
    @APIResponse(responseCode = "301", description = "It was merged into another; Location says which.")
    @APIResponse(responseCode = "410", description = "It was split or erased; the problem says why.")
    public PropositionAnswer getProposition(
            @PathParam("id") @Parameter(example = "900000000000000000000001") String id) {
        return propositions
                .answer(Retired.id(id))
                .orElseThrow(() -> retired.missing("proposition", "/api/v1/propositions/%s", id));
    }
}
