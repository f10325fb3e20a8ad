package io.hearsay.query.contradiction;

import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.hearsay.web.Listing;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Stretch;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contradictions over HTTP. */
@Path("/api/v1")
@Tag(name = "contradictions", description = "Statements that cannot both be true, and changes of position")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ContradictionResource {

    private final Contradictions contradictions;

    ContradictionResource(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @GET
    @Path("/contradictions")
    @Operation(
            summary = "What contradicts what",
            description = "Pairs of statements that cannot both be true, with both passages and why; the surest first.")
    public Listing<ContradictionAnswer> listContradictions(
            @QueryParam("q")
                    @Parameter(
                            description = "Words of either statement.",
                            schema = @Schema(maxLength = 1000),
                            example = "coordinate")
                    String q,
            @QueryParam("statement")
                    @Parameter(description = "Id of a statement at either end.", example = "700000000000000000000001")
                    String statement,
            @QueryParam("relation")
                    @Parameter(
                            description = "Which kind; contradictions unless asked otherwise.",
                            schema = @Schema(enumeration = {"contradicts", "position-change"}))
                    String relation,
            @BeanParam Stretch stretch) {
        Conditions conditions = new Conditions()
                .and("e.kind = :kind", "kind", kind(relation))
                .and(
                        "(e.a = :statement or e.b = :statement)",
                        "statement",
                        statement == null ? null : Retired.id("statement", statement))
                .and(EITHER_SAYS, "q", Filter.words(q));
        return contradictions.read(conditions, stretch);
    }

    private static String kind(String relation) {
        String asked = QueryParameters.oneOf("relation", relation, List.of("contradicts", "position-change"));
        return asked == null ? "contradicts" : asked;
    }

    private static final String EITHER_SAYS =
            """
            exists (select from claim.statement_v1 side where side.id in (e.a, e.b)
              and side.search @@ websearch_to_tsquery('english', public.unaccent(:q)))""";
}
