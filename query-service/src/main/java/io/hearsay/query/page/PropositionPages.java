package io.hearsay.query.page;

import io.hearsay.query.proposition.PropositionAnswer;
import io.hearsay.query.proposition.PropositionResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What is asserted, whoever asserts it. */
@Path("/propositions")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class PropositionPages {

    private final PropositionResource propositions;

    PropositionPages(PropositionResource propositions) {
        this.propositions = propositions;
    }

    @GET
    public TemplateInstance list(@QueryParam("q") String q, @BeanParam Stretch stretch, @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/propositions", address);
        Listing<PropositionAnswer> found = propositions.listPropositions(q, More.of(stretch));
        return new PropositionList(narrowing, found, More.href(narrowing, found));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@PathParam("id") String id) {
        return new Proposition(propositions.getProposition(id), Twins.of("/propositions/" + id));
    }
}
