package io.hearsay.query.claim;

import io.hearsay.query.article.Articles;
import io.hearsay.query.retired.Retired;
import io.hearsay.web.Listing;
import io.hearsay.web.MediaTypes;
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

/** The claims of one article over HTTP. */
@Path("/api/v1")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ArticleClaimsResource {

    private final Claims claims;
    private final Articles articles;

    ArticleClaimsResource(Claims claims, Articles articles) {
        this.claims = claims;
        this.articles = articles;
    }

    @GET
    @Path("/articles/{id}/claims")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "The claims of one article",
            description = "All of them, attitudes included, in the order they stand in the text.")
    @APIResponse(responseCode = "200", description = "A stretch of the claims.")
    @APIResponse(responseCode = "410", description = "The article was erased.")
    public Listing<ClaimAnswer> listArticleClaims(
            @PathParam("id") @Parameter(example = "a00000000000000000000001") String id, @BeanParam Stretch stretch) {
        articles.require(Retired.id(id));
        return claims.ofArticle(id, stretch);
    }
}
