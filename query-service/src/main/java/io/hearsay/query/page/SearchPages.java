package io.hearsay.query.page;

import io.hearsay.query.claim.ClaimResource;
import io.hearsay.query.search.FacetsAnswer;
import io.hearsay.query.search.Filter;
import io.hearsay.query.speaker.Speakers;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.StatementResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The search of statements, which is the page one arrives at, and of claims. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class SearchPages {

    private static final String STATEMENTS = "/statements";
    private static final String CLAIMS = "/claims";

    private final StatementResource statements;
    private final ClaimResource claims;
    private final Speakers speakers;

    SearchPages(StatementResource statements, ClaimResource claims, Speakers speakers) {
        this.statements = statements;
        this.claims = claims;
        this.speakers = speakers;
    }

    @GET
    public TemplateInstance home(
            @BeanParam Filter filter,
            @QueryParam("sort") String sort,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        return statements(filter, sort, stretch, address);
    }

    @GET
    @Path(STATEMENTS)
    public TemplateInstance statements(
            @BeanParam Filter filter,
            @QueryParam("sort") String sort,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of(STATEMENTS, address);
        Listing<StatementAnswer> found = statements.listStatements(filter, sort, More.of(stretch));
        FacetsAnswer counts = statements.getStatementFacets(filter);
        return new StatementSearch(search(narrowing, counts), found, More.href(narrowing, found));
    }

    @GET
    @Path(CLAIMS)
    public TemplateInstance claims(
            @BeanParam Filter filter,
            @QueryParam("sort") String sort,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of(CLAIMS, address);
        var found = claims.listClaims(filter, sort, More.of(stretch));
        FacetsAnswer counts = claims.getClaimFacets(filter);
        return new ClaimSearch(search(narrowing, counts), found, More.href(narrowing, found));
    }

    private Search search(Narrowing narrowing, FacetsAnswer counts) {
        return new Search(
                narrowing, counts, speakers.nameOf(narrowing.value("speaker")).orElse(null));
    }
}
