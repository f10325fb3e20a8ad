package io.hearsay.scraper.article;

import io.hearsay.article.PageDecoder;
import io.hearsay.article.UnreadablePageException;
import io.hearsay.article.UnreadablePageException.Reason;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads pages without storing anything. */
@Path("/api/v1/article-extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
public class ArticleExtractionResource {

    private final PageDecoder decoder = new PageDecoder();
    private final SubmittedPage submittedPage;

    ArticleExtractionResource(SubmittedPage submittedPage) {
        this.submittedPage = submittedPage;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extractArticle",
            summary = "HTML in, article out; nothing is stored",
            description = "A page as it was received, or its text, is read as a crawled one would be. The bytes"
                    + " of a page can be sent as text/html, too, with its address in the parameter url.")
    @APIResponse(
            responseCode = "200",
            description = "What the page says",
            content = @Content(schema = @Schema(implementation = ArticleExtraction.class)))
    @APIResponse(responseCode = "422", description = "There is no article text in it")
    public ArticleExtraction extract(
            PageSubmission page,
            @Parameter(
                            description = "true adds every block of the page with its verdict, role and reason",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("explain")
                    String explain) {
        if (page == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with html or text");
        }
        return extraction(page.text(), page.html(), page.url(), explain);
    }

    private ArticleExtraction extraction(String text, String html, String url, String explain) {
        boolean explained = QueryParameters.flag("explain", explain);
        PageAddress address = SubmittedPage.address(url);
        return ArticleExtraction.of(
                submittedPage.read(text, html, address), explained ? submittedPage.explain(text, html, address) : null);
    }

    /** A page as its bytes: the character encoding is found as for a page that was fetched. */
    @POST
    @Consumes(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public ArticleExtraction extractBytes(
            byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @QueryParam("url") String url,
            @QueryParam("explain") String explain) {
        try {
            return extraction(null, decoder.decode(body, contentType), url, explain);
        } catch (UnreadablePageException e) {
            throw ProblemException.of(
                    e.reason() == Reason.BINARY ? 422 : 400,
                    e.reason() == Reason.BINARY ? "body" : "charset",
                    e.getMessage());
        }
    }
}
