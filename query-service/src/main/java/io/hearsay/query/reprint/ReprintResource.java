package io.hearsay.query.reprint;

import io.hearsay.query.access.AnswersByRole;
import io.hearsay.query.article.Articles;
import io.hearsay.query.retired.Retired;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reprints of an article over HTTP. */
@Path("/api/v1")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ReprintResource {

    private final Reprints reprints;
    private final Articles articles;

    ReprintResource(Reprints reprints, Articles articles) {
        this.reprints = reprints;
        this.articles = articles;
    }

    @GET
    @Path("/articles/{id}/reprints")
    @AnswersByRole
    @Operation(
            summary = "Articles that share text with this one",
            description = "With the copied runs and the share copied; the largest share first. Where only an extract"
                    + " may be shown, of the runs only what stands in the paragraphs that both articles show.")
    @APIResponse(responseCode = "200", description = "A stretch of the reprints.")
    @APIResponse(responseCode = "410", description = "The article was erased.")
    public Listing<ReprintAnswer> listReprints(
            @PathParam("id") @Parameter(example = "a00000000000000000000001") String id, @BeanParam Stretch stretch) {
        articles.require(Retired.id(id));
        return reprints.of(id, stretch);
    }
}
