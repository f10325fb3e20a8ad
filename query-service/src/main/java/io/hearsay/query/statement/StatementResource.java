package io.hearsay.query.statement;

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

/** Statements over HTTP. */
@Path("/api/v1")
@Tag(name = "statements", description = "Utterances, however many articles report them")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class StatementResource {

    private final Statements statements;
    private final Retired retired;

    StatementResource(Statements statements, Retired retired) {
        this.statements = statements;
        this.retired = retired;
    }

    @GET
    @Path("/statements")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "Search statements",
            description = "The latest reported first unless sorted otherwise, each with its reports and its origins.")
    public Listing<StatementAnswer> listStatements(
            @BeanParam Filter filter,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "The order; the undated come last. relevance needs words in q, and ranks the newest 100 to"
                                            + " 1,000 of more than 10,000 hits; origins and pages put those with the most first.",
                            schema =
                                    @Schema(
                                            enumeration = {"newest", "oldest", "relevance", "origins", "pages"},
                                            defaultValue = "newest"))
                    String sort,
            @BeanParam Stretch stretch) {
        return statements.search(filter, sort, stretch);
    }

    @GET
    @Path("/statements/facets")
    @Operation(
            summary = "Count statements by speaker, outlet, chain, kind and year",
            description =
                    "Of the same search as /statements: the twenty most frequent values of each, exact up to 10,000"
                            + " statements.")
    public FacetsAnswer getStatementFacets(@BeanParam Filter filter) {
        return statements.count(filter);
    }

    @GET
    @Path("/statements/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "One statement, with its reports, its origins and what contradicts it",
            description = "Each report with its article and passage; the origins with the reason why reports"
                    + " count as one.")
    @APIResponse(responseCode = "200", description = "The statement.")
    @APIResponse(responseCode = "301", description = "It was merged into another; Location says which.")
    @APIResponse(responseCode = "410", description = "It was split or erased; the problem says why.")
    public StatementAnswer getStatement(@PathParam("id") @Parameter(example = "700000000000000000000001") String id) {
        return statements
                .answer(Retired.id(id))
                .orElseThrow(() -> retired.missing("statement", "/api/v1/statements/%s", id));
    }
}
