package io.hearsay.query.submission;

import io.hearsay.query.article.ArticleProgress;
import io.hearsay.query.article.Articles;
import io.hearsay.query.passing.Passing;
import io.hearsay.query.retired.Retired;
import io.hearsay.query.submission.ScraperClient.Address;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How far what was handed in is, over HTTP: the scraper knows of addresses, the views of articles. */
@Path("/api/v1")
@Tag(name = "submissions")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SubmissionStateResource {

    private static final List<String> KINDS = List.of("crawl", "article");
    private static final Pattern CRAWL = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final ScraperClient scraper;
    private final Articles articles;

    SubmissionStateResource(@RestClient ScraperClient scraper, Articles articles) {
        this.scraper = scraper;
        this.articles = articles;
    }

    @GET
    @Path("/submissions/{kind}/{id}")
    @Operation(
            summary = "How far something handed in is",
            description = "By the kind and id that handing it in was answered with.")
    @APIResponse(responseCode = "200", description = "How far it is.")
    @APIResponse(responseCode = "503", description = "It is an address and the scraper is down; ask again later.")
    public SubmissionState getSubmission(
            @PathParam("kind") @Parameter(example = "article") String kind,
            @PathParam("id") @Parameter(example = "a00000000000000000000001") String id) {
        return QueryParameters.oneOf("kind", kind, KINDS).equals("article") ? article(id) : crawl(id);
    }

    private SubmissionState article(String id) {
        return articles.progress(Retired.id(id))
                .map(progress -> state("article", id, null, id, progress))
                .orElseThrow(() -> ProblemException.notFound("article", id));
    }

    private SubmissionState crawl(String id) {
        if (!CRAWL.matcher(id).matches()) {
            throw ProblemException.badRequest("id", "id must be what handing in an address was answered with");
        }
        List<Address> addresses = Passing.on("scraper", () -> scraper.addresses(id), "how far it is cannot be told")
                .items();
        String url = addresses.isEmpty() ? null : addresses.getFirst().url();
        Optional<String> article = addresses.stream()
                .flatMap(address -> articleOf(address).stream())
                .findFirst();
        return article.flatMap(
                        known -> articles.progress(known).map(progress -> state("crawl", id, url, known, progress)))
                .orElseGet(() -> unread(id, url, addresses));
    }

    /** An address that leads to one known already has no article of its own. */
    private Optional<String> articleOf(Address address) {
        return Optional.ofNullable(address.articleId())
                .or(() -> Optional.ofNullable(address.target()).flatMap(articles::at));
    }

    private static SubmissionState unread(String id, String url, List<Address> addresses) {
        Address last = addresses.stream()
                .filter(Address::isOpen)
                .findFirst()
                .orElse(addresses.isEmpty() ? null : addresses.getLast());
        boolean waits = last == null || last.isOpen();
        return new SubmissionState("crawl", id, waits ? "waiting" : "failed", reason(last), url, null, null);
    }

    private static String reason(Address address) {
        if (address == null) {
            return null;
        }
        return address.isOpen() ? address.reason() : said(address);
    }

    private static String said(Address address) {
        String state = address.state().replace('-', ' ');
        String page = state.equals("fetched") || state.equals("unchanged") ? "its page holds no article" : state;
        return address.reason() == null ? page : page + ": " + address.reason();
    }

    private static SubmissionState state(String kind, String id, String url, String article, ArticleProgress progress) {
        return new SubmissionState(kind, id, progress.state(), progress.reason(), url, article, progress.claims());
    }
}
