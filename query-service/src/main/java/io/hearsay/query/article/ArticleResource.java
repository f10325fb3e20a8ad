package io.hearsay.query.article;

import io.hearsay.query.access.AnswersByRole;
import io.hearsay.query.retired.Retired;
import io.hearsay.web.MediaTypes;
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
@Tag(name = "articles", description = "What was read, and where its claims stand")
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
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.JSON_LD})
    @Operation(
            summary = "One article, with where its claims stand",
            description = "Its paragraphs, or those around its claims where only an extract may be shown, and a"
                    + " highlight per claim.")
    @APIResponse(responseCode = "200", description = "The article.")
    @APIResponse(responseCode = "410", description = "It was erased.")
    public ArticleAnswer getArticle(@PathParam("id") @Parameter(example = "a00000000000000000000001") String id) {
        return articles.answer(Retired.id(id));
    }
}
