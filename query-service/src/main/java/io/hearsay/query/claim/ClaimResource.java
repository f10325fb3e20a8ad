package io.hearsay.query.claim;

import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.FacetsAnswer;
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

/** Claims over HTTP. */
@Path("/api/v1")
@Tag(name = "claims", description = "Who says what, on whose word, and where it stands")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ClaimResource {

    private final Claims claims;
    private final Retired retired;

    ClaimResource(Claims claims, Retired retired) {
        this.claims = claims;
        this.retired = retired;
    }

    @GET
    @Path("/claims")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "Search claims",
            description = "The latest first unless sorted otherwise; with words, each says where they stand.")
    public Listing<ClaimAnswer> listClaims(
            @BeanParam Filter filter,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "The order; the undated come last. relevance needs words in q, and ranks the newest 100 to"
                                            + " 1,000 of more than 10,000 hits.",
                            schema =
                                    @Schema(
                                            enumeration = {"newest", "oldest", "relevance"},
                                            defaultValue = "newest"))
                    String sort,
            @BeanParam Stretch stretch) {
        return claims.search(filter, sort, stretch);
    }

    @GET
    @Path("/claims/facets")
    @Operation(
            summary = "Count claims by outlet, speaker, chain, kind and year",
            description =
                    "Of the same search as /claims: the twenty most frequent values of each, exact up to 10,000 claims.")
    public FacetsAnswer getClaimFacets(@BeanParam Filter filter) {
        return claims.count(filter);
    }

    @GET
    @Path("/claims/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "One claim, with its chain, its spans and why it was read so",
            description = "Whoever followed a link to a claim that was merged is sent on; one that was erased says so.")
    @APIResponse(responseCode = "200", description = "The claim.")
    @APIResponse(responseCode = "301", description = "It was merged into another; Location says which.")
    @APIResponse(responseCode = "410", description = "It was erased; the problem says why.")
    public ClaimAnswer getClaim(@PathParam("id") @Parameter(example = "c00000000000000000000001") String id) {
        return claims.answer(Retired.id(id)).orElseThrow(() -> retired.missing("claim", "/api/v1/claims/%s", id));
    }
}
