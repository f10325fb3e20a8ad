package io.hearsay.scraper.article;

import io.hearsay.scraper.article.HandedIn.Lines;
import io.hearsay.scraper.article.HandedIn.Stored;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The articles: feed, single ones, handing in, taking down. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "What the pages say, without their furniture")
public class ArticleResource {

    private static final String NDJSON = "application/x-ndjson";

    private final ArticleFeed feed;
    private final Articles articles;
    private final HandIn handIn;
    private final LineReader lines;

    ArticleResource(ArticleFeed feed, Articles articles, HandIn handIn, LineReader lines) {
        this.feed = feed;
        this.articles = articles;
        this.handIn = handIn;
        this.lines = lines;
    }

    @GET
    @Operation(operationId = "listArticles", summary = "The article feed, in commit order, tombstones included")
    public Listing<ArticleView> list(
            @Parameter(description = "The cursor of the entry to continue after") @QueryParam("after") String after,
            @Parameter(
                            description = "Entries at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        return feed.after(after, QueryParameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getArticle", summary = "One article, or its tombstone")
    public ArticleView get(@PathParam("id") String id) {
        return feed.find(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handInArticle",
            summary = "Hand in an article; as application/x-ndjson one per line",
            description =
                    "As NDJSON the answer is 200 with what became of each line: a bad line costs none of the others.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleSubmission.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ArticleSubmission.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location has its address",
            content = @Content(schema = @Schema(implementation = Stored.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each line of NDJSON",
            content = @Content(schema = @Schema(implementation = Lines.class)))
    @APIResponse(responseCode = "410", description = "This article was taken down")
    @APIResponse(responseCode = "422", description = "There is no article text in it")
    public Response handIn(ArticleSubmission article) {
        if (article == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with text or html");
        }
        ArticleRow row = handIn.store(article);
        return Response.created(URI.create("/api/v1/articles/" + row.id))
                .entity(new Stored(null, row.id, row.revision))
                .build();
    }

    @POST
    @Consumes(NDJSON)
    @Operation(hidden = true)
    public Lines handInLines(byte[] body) {
        Lines done = lines.store(body);
        if (done.items().isEmpty() && done.errors().isEmpty()) {
            throw ProblemException.badRequest("body", "the body must hold one JSON object per line");
        }
        return done;
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseArticle",
            summary = "Take an article down: its text goes, a tombstone stays in the feed, it is not fetched again")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void erase(@PathParam("id") String id) {
        articles.erase(id);
    }
}
