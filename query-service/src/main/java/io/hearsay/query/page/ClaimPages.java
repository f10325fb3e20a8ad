package io.hearsay.query.page;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Scope;
import io.hearsay.query.claim.ClaimResource;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One claim: the passage, and why it is read so. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class ClaimPages {

    private final ClaimResource claims;
    private final Caller caller;

    ClaimPages(ClaimResource claims, Caller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        return new Claim(claims.getClaim(id), caller.may(Scope.CORRECT), Twins.of("/claims/" + id));
    }
}
