package io.hearsay.query.page;

import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.query.contradiction.ContradictionResource;
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

/** Statements that cannot both be true, side by side. */
@Path("/contradictions")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class ContradictionPages {

    private final ContradictionResource contradictions;

    ContradictionPages(ContradictionResource contradictions) {
        this.contradictions = contradictions;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") String q,
            @QueryParam("statement") String statement,
            @QueryParam("relation") String relation,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/contradictions", address);
        Listing<ContradictionAnswer> found =
                contradictions.listContradictions(q, statement, relation, More.of(stretch));
        return new ContradictionList(narrowing, found, More.href(narrowing, found));
    }
}
