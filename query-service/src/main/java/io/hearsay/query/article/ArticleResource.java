package io.hearsay.query.article;

import io.hearsay.query.access.AnswersByRole;
import io.hearsay.query.retired.Retired;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles over HTTP. */
@Path("/api/v1")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ArticleResource {

    private final Articles articles;

    ArticleResource(Articles articles) {
        this.articles = articles;
    }

    @GET
    @Path("/articles/{id}")
    @AnswersByRole
    @Operation(summary = "One article, with where its claims stand")
    @APIResponse(responseCode = "200", description = "The article.")
    @APIResponse(responseCode = "410", description = "It was erased.")
    public ArticleAnswer getArticle(@PathParam("id") @Parameter(example = "5b1f0c9a7e3d2846a0b1c2d3") String id) {
        return articles.answer(Retired.id(id));
    }
}
