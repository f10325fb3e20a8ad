package io.hearsay.query.submission;

import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.passing.Passing;
import io.hearsay.query.submission.ScraperClient.Crawl;
import io.hearsay.query.submission.ScraperClient.Text;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Submissions over HTTP: passed on to the scraper, which alone fetches and stores. */
@Path("/api/v1")
@Tag(name = "submissions", description = "What is handed in to be read")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final ScraperClient scraper;
    private final Audit audit;

    SubmissionResource(@RestClient ScraperClient scraper, Audit audit) {
        this.scraper = scraper;
        this.audit = audit;
    }

    @POST
    @Path("/submissions")
    @RolesAllowed(Role.CONTRIBUTES)
    @Scoped(Scope.SUBMIT)
    @Operation(
            summary = "Hand in the address of a page, or a text, to be read",
            description = "It is passed on to the scraper: an address becomes a crawl of that page alone, a text"
                    + " becomes an article. What came of it can be asked for under the id in the answer.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; it will be read.",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(responseCode = "410", description = "What was taken down is not taken again.")
    @APIResponse(responseCode = "422", description = "The text holds no article.")
    @APIResponse(responseCode = "503", description = "The scraper is down; reading goes on, hand it in again later.")
    public Response submit(SubmissionRequest submission) {
        if (submission == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with url or text");
        }
        requireText(submission);
        SubmissionAnswer answer = submission.text() == null ? crawl(submission) : handIn(submission);
        audit.record("submitted", answer.id(), answer.kind());
        return Response.accepted(answer).build();
    }

    private SubmissionAnswer crawl(SubmissionRequest submission) {
        if (submission.url() == null) {
            throw ProblemException.badRequest("url", "url or text must be given");
        }
        Crawl crawl = new Crawl(List.of(address(submission.url())), 1, 0);
        return new SubmissionAnswer("crawl", passOn(() -> scraper.crawl(crawl)).id());
    }

    private SubmissionAnswer handIn(SubmissionRequest submission) {
        if (submission.text().isBlank()) {
            throw ProblemException.badRequest("text", "text must not be empty");
        }
        String url = submission.url() == null ? null : address(submission.url());
        Text text = new Text(submission.text(), url, submission.title(), submission.outlet(), submission.published());
        return new SubmissionAnswer(
                "article", passOn(() -> scraper.handIn(text)).id());
    }

    private static ScraperClient.Accepted passOn(Supplier<ScraperClient.Accepted> call) {
        try {
            return Passing.on("scraper", call, "nothing can be handed in");
        } catch (ProblemException e) {
            Problem problem = e.problem();
            // An address is handed on as the seed of a crawl.
            throw "seeds".equals(problem.field()) ? ProblemException.of(problem.status(), "url", problem.detail()) : e;
        }
    }

    private static String address(String given) {
        try {
            URI address = new URI(given.strip());
            if (address.getScheme() != null && SCHEMES.contains(address.getScheme()) && address.getHost() != null) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            throw wrongAddress();
        }
        throw wrongAddress();
    }

    private static ProblemException wrongAddress() {
        return ProblemException.badRequest(
                "url", "url must be an absolute http or https address like https://news.example/syria");
    }

    /** Neither NUL nor half a surrogate pair is text; the scraper could not even be told of it. */
    private static void requireText(SubmissionRequest submission) {
        require("url", submission.url());
        require("text", submission.text());
        require("title", submission.title());
        require("outlet", submission.outlet());
        require("published", submission.published());
    }

    private static void require(String field, String value) {
        boolean broken = value != null
                && (value.indexOf('\0') >= 0
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(value));
        if (broken) {
            throw ProblemException.badRequest(field, field + " holds a NUL character or half a surrogate pair");
        }
    }
}
