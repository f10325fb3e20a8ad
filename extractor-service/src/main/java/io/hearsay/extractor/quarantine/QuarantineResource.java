package io.hearsay.extractor.quarantine;

import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.ServicesOnly;
import io.hearsay.web.Stretch;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quarantine over HTTP, for the query service: who operates is known there. */
@Path("/api/v1/quarantine")
@Tag(name = "quarantine", description = "Articles that could not be read, and how they are tried again")
@Produces(MediaType.APPLICATION_JSON)
@ServicesOnly
@SecurityRequirement(name = "service")
public class QuarantineResource {

    private static final String ARTICLE = "5b1f0c9a7e3d2846a0b1c2d3";

    private final Quarantine quarantine;

    QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** A stretch of the articles in quarantine. */
    @GET
    @Operation(
            operationId = "listQuarantine",
            summary = "The articles in quarantine, the latest first",
            description = "Each was tried as often as it may be; the reason is what the last attempt failed for.")
    @APIResponse(responseCode = "200", description = "A stretch of them.")
    public Listing<QuarantinedArticle> list(@BeanParam Stretch stretch) {
        return quarantine.list(stretch);
    }

    /** One article in quarantine. */
    @GET
    // "retry" is another address, of which only POST is known.
    @Path("/{articleId: (?!retry$)[^/]+}")
    @Operation(
            operationId = "getQuarantined",
            summary = "One article in quarantine",
            description = "What it failed for, how often and when.")
    @APIResponse(responseCode = "200", description = "The article.")
    @APIResponse(responseCode = "404", description = "This article is not in quarantine.")
    public QuarantinedArticle get(@PathParam("articleId") @Parameter(example = ARTICLE) String articleId) {
        return quarantine
                .find(articleId)
                .orElseThrow(() -> ProblemException.notFound("article in quarantine", articleId));
    }

    /** Has an article tried again. */
    @POST
    @Path("/{articleId}/retry")
    @Operation(
            operationId = "retryQuarantined",
            summary = "Try an article again",
            description = "It waits for its turn as if it had just come in, with all its attempts before it.")
    @APIResponse(responseCode = "200", description = "It is tried again.")
    @APIResponse(responseCode = "404", description = "This article is not in quarantine.")
    @APIResponse(responseCode = "409", description = "Nothing is kept that it could be read from.")
    public Retried retry(@PathParam("articleId") @Parameter(example = ARTICLE) String articleId) {
        return quarantine.retry(articleId);
    }

    /** Has all articles tried again. */
    @POST
    @Path("/retry")
    @Operation(
            operationId = "retryQuarantine",
            summary = "Try all articles in quarantine again",
            description = "Those of which nothing is kept to read from stay.")
    @APIResponse(responseCode = "200", description = "How many are tried again.")
    public Retried retryAll() {
        return quarantine.retryAll();
    }
}
