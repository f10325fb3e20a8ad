package io.hearsay.query.quarantine;

import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.passing.Passing;
import io.hearsay.query.retired.Retired;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The quarantine over HTTP: read here, emptied by the extractor. */
@Path("/api/v1/quarantine")
@Tag(name = "quarantine", description = "Articles that could not be read, and trying them again")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.RETRY)
public class QuarantineResource {

    private static final String DOWN = "nothing can be tried again";

    private final Quarantine quarantine;
    private final ExtractorClient extractor;
    private final Audit audit;

    QuarantineResource(Quarantine quarantine, @RestClient ExtractorClient extractor, Audit audit) {
        this.quarantine = quarantine;
        this.extractor = extractor;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listQuarantine",
            summary = "The articles in quarantine, the latest first",
            description = "Each was tried as often as it may be; the reason is what the last attempt failed for. A new"
                    + " revision, or another version of the extractor, tries it again by itself.")
    public Listing<QuarantinedArticle> listQuarantine(@BeanParam Stretch stretch) {
        return quarantine.read(stretch);
    }

    @POST
    @Path("/{articleId}/retry")
    @Operation(
            operationId = "retryQuarantined",
            summary = "Try an article again",
            description = "It waits for its turn as if it had just come in, with all its attempts before it.")
    @APIResponse(responseCode = "200", description = "It is tried again.")
    @APIResponse(responseCode = "404", description = "This article is not in quarantine.")
    @APIResponse(responseCode = "409", description = "Nothing is kept that it could be read from.")
    @APIResponse(responseCode = "503", description = "The extractor is down; reading goes on, try again later.")
    public Retried retryQuarantined(
            @PathParam("articleId") @Parameter(example = "a00000000000000000000005") String articleId) {
        String known = Retired.id("articleId", articleId);
        return retried("article-retried", known, () -> extractor.retry(known));
    }

    @POST
    @Path("/retry")
    @Operation(
            operationId = "retryQuarantine",
            summary = "Try all articles in quarantine again",
            description = "Those of which nothing is kept to read from stay.")
    @APIResponse(responseCode = "200", description = "How many are tried again.")
    @APIResponse(responseCode = "503", description = "The extractor is down; reading goes on, try again later.")
    public Retried retryQuarantine() {
        return retried("quarantine-retried", null, extractor::retryAll);
    }

    private Retried retried(String action, String subject, Supplier<Retried> call) {
        try {
            Retried retried = Passing.on("extractor", call, DOWN);
            audit.record(action, subject, "%d articles".formatted(retried.articles()));
            return retried;
        } catch (ProblemException e) {
            audit.recordRefused(action, subject, e.getMessage());
            throw e;
        }
    }
}
