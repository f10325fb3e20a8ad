package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Crawls;
import io.hearsay.scraper.fetch.FetchRequest;
import io.hearsay.scraper.fetch.FetchResult;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import io.hearsay.scraper.fetch.Fetcher;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.host.LeaseLostException;
import io.hearsay.scraper.page.KeptPage;
import io.hearsay.scraper.page.Pages;
import io.hearsay.scraper.robots.Robots;
import io.hearsay.scraper.robots.RobotsRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One visit to one leased address: at most one request to its host, robots.txt or the page. */
@Singleton
class Visit {

    private static final Logger LOG = Logger.getLogger(Visit.class);

    private final Crawls crawls;
    private final Articles articles;
    private final Pages pages;
    private final Robots robots;
    private final RobotsVisit robotsVisit;
    private final Fetcher fetcher;
    private final AnswerReader reader;
    private final Completion completion;
    private final ScraperSettings settings;

    Visit(
            Crawls crawls,
            Articles articles,
            Pages pages,
            Robots robots,
            RobotsVisit robotsVisit,
            Fetcher fetcher,
            AnswerReader reader,
            Completion completion,
            ScraperSettings settings) {
        this.crawls = crawls;
        this.articles = articles;
        this.pages = pages;
        this.robots = robots;
        this.robotsVisit = robotsVisit;
        this.fetcher = fetcher;
        this.reader = reader;
        this.completion = completion;
        this.settings = settings;
    }

    void make(Lease lease) {
        Crawl crawl = crawls.get(lease.crawlId());
        try {
            make(lease, crawl);
        } catch (LeaseLostException e) {
            LOG.infof("%s; what was fetched of %s is dropped", e.getMessage(), lease.address());
        } catch (RuntimeException e) {
            // A page may trip anything that reads it: the address must have its end all the same.
            LOG.errorf(e, "the visit to %s failed", lease.address());
            completion.afterRequest(
                    lease, crawl, Outcome.retry("the scraper tripped over it: " + e, null), settings.hostDelay());
        }
    }

    private void make(Lease lease, Crawl crawl) {
        if (articles.isErased(lease.address())) {
            completion.withoutRequest(lease, crawl, Outcome.of(UrlState.ERASED, "its article was taken down"));
            return;
        }
        Optional<KeptPage> kept = pages.find(lease.address());
        Optional<RobotsRules> rules = robots.rulesFor(lease.address());
        if (kept.isPresent() && kept.get().isFresh(settings.freshness(), Instant.now())) {
            Outcome known = reader.read(lease, crawl, kept.get().answer()).known("it was fetched a short while ago");
            completion.withoutRequest(lease, crawl, known.withCandidates(sitemaps(lease, rules)));
        } else if (rules.isEmpty()) {
            robotsVisit.ask(lease);
        } else if (rules.get().isUnavailable()) {
            robotsVisit.wait(lease, crawl, rules.get());
        } else if (!rules.get().allows(lease.address())) {
            completion.withoutRequest(lease, crawl, Outcome.of(UrlState.DISALLOWED, "robots.txt forbids it"));
        } else {
            fetch(lease, crawl, rules.get(), kept.orElse(null));
        }
    }

    private void fetch(Lease lease, Crawl crawl, RobotsRules rules, KeptPage kept) {
        if (lease.isOver()) {
            return;
        }
        FetchResult result = fetcher.fetch(new FetchRequest(
                lease.address(),
                kept == null ? null : kept.etag(),
                kept == null ? null : kept.lastModified(),
                ContentReader::isReadable,
                settings.maxPageBytes()));
        Duration delay = rules.crawlDelay()
                .filter(asked -> asked.compareTo(settings.hostDelay()) > 0)
                .orElse(settings.hostDelay());
        if (result instanceof Answer answer && answer.status() == 304 && kept != null) {
            Outcome known = reader.read(lease, crawl, kept.answer()).known("the host says it is unchanged");
            completion.stillCurrent(lease, crawl, known, delay);
        } else {
            Outcome outcome = outcome(lease, crawl, result).withCandidates(sitemaps(lease, Optional.of(rules)));
            completion.afterRequest(lease, crawl, outcome, delay);
        }
    }

    private Outcome outcome(Lease lease, Crawl crawl, FetchResult result) {
        return switch (result) {
            case Answer answer -> reader.read(lease, crawl, answer);
            case TooLarge large -> Outcome.of(UrlState.TOO_LARGE, large.reason());
            case Refused refused -> Outcome.of(UrlState.BLOCKED, refused.reason());
            case Failed failed -> Outcome.retry(failed.reason(), null);
        };
    }

    /** Where a site's entry is the seed, its robots.txt names where to go on. */
    private static List<Candidate> sitemaps(Lease lease, Optional<RobotsRules> rules) {
        return lease.kind() == AddressKind.SEED && lease.address().isSiteRoot()
                ? rules.stream()
                        .flatMap(known -> known.sitemaps().stream())
                        .flatMap(sitemap -> lease.address().resolve(sitemap).stream())
                        .map(sitemap -> new Candidate(sitemap, AddressKind.LIST, 0, 0, null))
                        .toList()
                : List.of();
    }
}
