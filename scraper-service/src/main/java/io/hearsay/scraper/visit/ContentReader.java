package io.hearsay.scraper.visit;

import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import io.hearsay.article.PageDecoder;
import io.hearsay.article.UnreadablePageException;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import io.hearsay.scraper.alternate.Alternates.Pair;
import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.article.PageArticle;
import io.hearsay.scraper.article.ParsedPage;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Outlets;
import io.hearsay.scraper.discovery.Found;
import io.hearsay.scraper.discovery.Lists;
import io.hearsay.scraper.discovery.PageLinks;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.rights.Rights;
import io.hearsay.scraper.rights.RightsReader;
import io.hearsay.web.database.DatabaseTrouble;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Tells what a body means for its address: a list of pages, a page that is another's, or an article. */
@Singleton
class ContentReader {

    private static final Set<String> PAGE_TYPES =
            Set.of("", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml");

    private static final Set<String> MAYBE_LIST_TYPES = Set.of(
            "application/gzip",
            "application/x-gzip",
            "application/octet-stream",
            "application/feed+json",
            "application/json");

    private static final Logger LOG = Logger.getLogger(ContentReader.class);

    private final PageDecoder decoder = new PageDecoder();
    private final PageArticle pageArticle;
    private final OutletLines lines;
    private final CanonicalCheck canonical;
    private final RightsReader rights;
    private final int maxRedirects;
    private final boolean extractArticles;

    ContentReader(
            PageArticle pageArticle,
            OutletLines lines,
            CanonicalCheck canonical,
            RightsReader rights,
            ScraperSettings settings) {
        this.pageArticle = pageArticle;
        this.lines = lines;
        this.canonical = canonical;
        this.rights = rights;
        this.maxRedirects = settings.maxRedirects();
        this.extractArticles = settings.extractArticles();
    }

    Outcome read(Lease lease, Crawl crawl, Answer answer) {
        String mediaType = answer.mediaType();
        if (Lists.mayBeList(mediaType, answer.body())) {
            Optional<List<Found>> listed = Lists.read(answer.body(), lease.address());
            if (listed.isPresent()) {
                return FoundAddresses.ofList(lease, crawl, listed.get())
                        .within(rights.read(lease.address(), answer).ofList());
            }
        }
        if (!PAGE_TYPES.contains(mediaType)) {
            return Outcome.of(UrlState.WRONG_TYPE, mediaType + " is no page");
        }
        try {
            String text =
                    decoder.decode(answer.body(), answer.header("content-type").orElse(null));
            return page(lease, crawl, answer, text, mediaType);
        } catch (UnreadablePageException e) {
            return Outcome.of(UrlState.WRONG_TYPE, e.getMessage());
        }
    }

    /** Whether a body of this media type is worth reading: a page, a list, or something unnamed that may be one. */
    static boolean isReadable(String mediaType) {
        return PAGE_TYPES.contains(mediaType) || mediaType.endsWith("+xml") || MAYBE_LIST_TYPES.contains(mediaType);
    }

    private Outcome page(Lease lease, Crawl crawl, Answer answer, String text, String mediaType) {
        PageAddress address = lease.address();
        ParsedPage page = ParsedPage.of(text, address.value(), mediaType);
        Rights known = rights.read(address, answer, page.html().orElse(null));
        return page(lease, crawl, answer, page, known).within(known);
    }

    private Outcome page(Lease lease, Crawl crawl, Answer answer, ParsedPage page, Rights known) {
        PageAddress address = lease.address();
        PageLinks links = page.html()
                .map(html -> PageLinks.of(html, address))
                .orElse(PageLinks.NONE)
                .withHeader(answer.header("link").orElse(null), address);
        if (links.refresh() != null && !links.refresh().equals(address) && lease.hops() < maxRedirects) {
            return elsewhere(lease, UrlState.REDIRECTED, links.refresh(), "the page refreshes to it");
        }
        if (canonical.holds(lease, crawl, links.canonical())) {
            return duplicate(lease, links);
        }
        List<Candidate> candidates = FoundAddresses.ofPage(lease, links);
        Outcome outcome = known.forbidsArticle()
                ? Outcome.optedOut(known.reason(), candidates)
                : article(lease, crawl, answer, page, candidates);
        return outcome.naming(FoundAddresses.pairs(links, address, crawl));
    }

    private Outcome article(Lease lease, Crawl crawl, Answer answer, ParsedPage page, List<Candidate> candidates) {
        if (!extractArticles) {
            return Outcome.fetched("its article is left for later", null, candidates);
        }
        String outlet = new Outlets(crawl.outlets).nameOf(lease.address());
        try {
            Article article = pageArticle.read(page, outlet, lines::known);
            return article.isEmpty()
                    ? Outcome.fetched("the page holds no article", null, candidates)
                    : Outcome.fetched(null, draft(lease, outlet, answer, article), candidates);
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseTrouble.isIn(e)) {
                throw e;
            }
            // Fetching it again would help nobody: it is kept, and read again once what is wrong here is mended.
            LOG.errorf(e, "the article of %s could not be read", lease.address());
            return Outcome.fetched("its article could not be read: " + e, null, candidates);
        }
    }

    private static Outcome duplicate(Lease lease, PageLinks links) {
        PageAddress original = links.canonical();
        return links.amp()
                ? elsewhere(lease, UrlState.DUPLICATE_OF, original, "it is its AMP form")
                        .naming(List.of(new Pair(original, Alternate.amp(lease.address()))))
                : elsewhere(lease, UrlState.DUPLICATE_OF, original, "the page calls it its own address");
    }

    private static Outcome elsewhere(Lease lease, UrlState state, PageAddress target, String reason) {
        Candidate next = new Candidate(target, AddressKind.TARGET, lease.depth(), lease.hops() + 1, lease.listed());
        return Outcome.leadingTo(state, target, reason, List.of(next));
    }

    private static ArticleDraft draft(Lease lease, String outlet, Answer answer, Article article) {
        DatedEvidence listed = lease.listed() == null
                ? null
                : ArticleDraft.listed(lease.listed().date(), lease.listed().evidence());
        return ArticleDraft.of(lease.address(), article, outlet, listed, answer.at());
    }
}
