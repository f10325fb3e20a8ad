package io.hearsay.scraper.article;

import io.hearsay.scraper.article.HandedIn.Lines;
import io.hearsay.scraper.article.HandedIn.Stored;
import io.hearsay.scraper.takedown.TakeDown;
import io.hearsay.scraper.trace.RequestTrace;
import io.hearsay.web.Listing;
import io.hearsay.web.MediaTypes;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.ServicesOnly;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The articles: feed, single ones, handing in, taking down. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "What the pages say, without their furniture")
public class ArticleResource {

    private static final Duration LONGEST_TAKE_DOWN = Duration.ofSeconds(10);

    private final ArticleFeed feed;
    private final Erasure erasure;
    private final WideErasure wideErasure;
    private final HandIn handIn;
    private final LineReader lines;
    private final Explanations explanations;

    ArticleResource(
            ArticleFeed feed,
            Erasure erasure,
            WideErasure wideErasure,
            HandIn handIn,
            LineReader lines,
            Explanations explanations) {
        this.feed = feed;
        this.erasure = erasure;
        this.wideErasure = wideErasure;
        this.handIn = handIn;
        this.lines = lines;
        this.explanations = explanations;
    }

    @GET
    @ServicesOnly
    @SecurityRequirement(name = ServicesOnly.SCHEME)
    @Operation(
            operationId = "listArticles",
            summary = "The article feed, in commit order, tombstones included",
            description = "Whoever follows it from the start, or from a cursor, sees every article and every"
                    + " change of one; what was taken down is a tombstone. An entry's own cursor continues"
                    + " after it. A stretch of long texts ends before the limit: whether there is more, next says.")
    @APIResponse(responseCode = "200", description = "A stretch of the feed")
    @APIResponse(responseCode = "401", description = ServicesOnly.REFUSED)
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
    @ServicesOnly
    @SecurityRequirement(name = ServicesOnly.SCHEME)
    @Operation(
            operationId = "getArticle",
            summary = "One article, or its tombstone",
            description = "As it is now, with the dates' evidence; with explain=true also how its page was read.")
    @APIResponse(responseCode = "401", description = ServicesOnly.REFUSED)
    @APIResponse(
            responseCode = "200",
            description = "The article as it is now",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nothing has this id; or it is to be explained and its page is not kept (field explain)")
    @APIResponse(responseCode = "410", description = "It is to be explained and was taken down or withdrawn")
    @APIResponse(responseCode = "422", description = "It is to be explained and its page cannot be read any more")
    public ArticleView get(
            @PathParam("id") String id,
            @Parameter(
                            description = "true adds every block of the page with its verdict, role and reason",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("explain")
                    String explain) {
        ArticleView article = feed.find(id).orElseThrow(() -> ProblemException.notFound("article", id));
        return QueryParameters.flag("explain", explain) ? explanations.explain(article) : article;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handInArticle",
            summary = "Hand in an article",
            description = "Many are handed in as application/x-ndjson, one a line, up to "
                    + LineReader.MOST_LINES + " lines a request; the answer is 200 then, and says what became of each"
                    + " line: a bad line costs none of the others.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location has its address",
            content = @Content(schema = @Schema(implementation = Stored.class)))
    @APIResponse(responseCode = "410", description = "This article was taken down")
    @APIResponse(responseCode = "422", description = "There is no article text in it")
    public Response handIn(ArticleSubmission article) {
        if (article == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with text or html");
        }
        StoredArticle stored = handIn.store(article);
        RequestTrace.stores(stored.id());
        return Response.created(URI.create("/api/v1/articles/" + stored.id()))
                .entity(new Stored(null, stored.id(), stored.revision()))
                .build();
    }

    @POST
    @Consumes(MediaTypes.JSON_LINES)
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
            summary = "Take an article down",
            description = "Its text and pages go, a tombstone stays in the feed, its addresses are neither fetched nor"
                    + " kept again until the take-down is lifted.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void erase(
            @PathParam("id") String id,
            @Parameter(description = "Why, for the record of take-downs", example = "the publisher asked for it")
                    @QueryParam("reason")
                    String reason) {
        erasure.article(id, TakeDownRequest.reason(reason));
    }

    @DELETE
    @Operation(
            operationId = "eraseArticles",
            summary = "Take down whatever an outlet, a host or a part of a site published, and will publish",
            description = "Exactly one of outlet, host and prefix is to be given. It is in force when the answer comes;"
                    + " what is many may still be at work then (202), and goes on by itself.")
    @APIResponse(
            responseCode = "200",
            description = "All of it is gone",
            content = @Content(schema = @Schema(implementation = TakeDown.class)))
    @APIResponse(
            responseCode = "202",
            description = "Nothing more comes in; what is there is still being taken down",
            content = @Content(schema = @Schema(implementation = TakeDown.class)))
    @APIResponse(responseCode = "404", description = "No article is of this outlet")
    public Response eraseAll(
            @Parameter(description = "An outlet's name as articles have it", example = "The Harbour Courier")
                    @QueryParam("outlet")
                    String outlet,
            @Parameter(
                            description = "A host, with its port where it is not the default one",
                            example = "archive.example")
                    @QueryParam("host")
                    String host,
            @Parameter(
                            description = "How addresses start; http and https are the same",
                            example = "https://news.example/world/")
                    @QueryParam("prefix")
                    String prefix,
            @Parameter(description = "Why, for the record of take-downs", example = "the publisher asked for it")
                    @QueryParam("reason")
                    String reason) {
        TakeDownRequest request = TakeDownRequest.of(outlet, host, prefix, reason);
        TakeDown takeDown = wideErasure.start(request.kind(), request.subject(), request.reason(), LONGEST_TAKE_DOWN);
        return Response.status(takeDown.state() == TakeDown.State.working ? 202 : 200)
                .location(URI.create("/api/v1/takedowns/" + takeDown.id()))
                .entity(takeDown)
                .build();
    }
}
