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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The articles: feed, single ones, handing in, taking down. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "What the pages say, without their furniture")
public class ArticleResource {

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
    public Listing<ArticleView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return feed.after(after, QueryParameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    public ArticleView get(@PathParam("id") String id) {
        return feed.find(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
    @Consumes("application/x-ndjson")
    public Lines handInLines(byte[] body) {
        Lines done = lines.store(body);
        if (done.items().isEmpty() && done.errors().isEmpty()) {
            throw ProblemException.badRequest("body", "the body must hold one JSON object per line");
        }
        return done;
    }

    @DELETE
    @Path("/{id}")
    public void erase(@PathParam("id") String id) {
        articles.erase(id);
    }
}
