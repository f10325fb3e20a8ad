package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.fetch.FailureCause;
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
import io.hearsay.scraper.log.VisitLog;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.hearsay.scraper.page.KeptPage;
import io.hearsay.scraper.page.Pages;
import io.hearsay.scraper.rights.RightsReader;
import io.hearsay.scraper.robots.Robots;
import io.hearsay.scraper.robots.RobotsRules;
import io.hearsay.scraper.trace.VisitTrace;
import io.hearsay.scraper.trace.VisitTraces;
import io.hearsay.web.database.DatabaseTrouble;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One visit to one leased address: at most one request to its host, robots.txt, tdmrep.json or the page. */
@Singleton
class Visit {

    private static final Logger LOG = Logger.getLogger(Visit.class);

    private static final String CONFIRMED = "the host says it is unchanged";

    private final Articles articles;
    private final Pages pages;
    private final Robots robots;
    private final RobotsVisit robotsVisit;
    private final TdmVisit tdmVisit;
    private final Fetcher fetcher;
    private final AnswerReader reader;
    private final VisitTraces traces;
    private final ScraperMetrics metrics;
    private final RightsReader rights;
    private final ScraperSettings settings;

    Visit(
            Articles articles,
            Pages pages,
            Robots robots,
            RobotsVisit robotsVisit,
            TdmVisit tdmVisit,
            Fetcher fetcher,
            AnswerReader reader,
            VisitTraces traces,
            ScraperMetrics metrics,
            RightsReader rights,
            ScraperSettings settings) {
        this.articles = articles;
        this.pages = pages;
        this.robots = robots;
        this.robotsVisit = robotsVisit;
        this.tdmVisit = tdmVisit;
        this.fetcher = fetcher;
        this.reader = reader;
        this.traces = traces;
        this.metrics = metrics;
        this.rights = rights;
        this.settings = settings;
    }

    /** The trace of a visit that is about to be made. */
    VisitTrace trace(Assignment assignment) {
        Lease lease = assignment.lease();
        return traces.begin(lease.crawlId(), lease.address().value(), lease.host(), lease.attempt());
    }

    /** Makes the visit; empty when its lease ran out before the host could be asked. */
    Optional<Finished> make(Assignment assignment) {
        Lease lease = assignment.lease();
        return VisitLog.during(lease.crawlId(), lease.host(), lease.address().value(), () -> {
            Optional<Finished> finished = makeNamed(assignment);
            finished.map(Finished::outcome).ifPresent(outcome -> {
                VisitTrace.cameTo(outcome.state().wireName(), outcome.reason(), outcome.articleId());
                LOG.debugf("%s is %s: %s", lease.address(), outcome.state().wireName(), outcome.reason());
            });
            return finished;
        });
    }

    private Optional<Finished> makeNamed(Assignment assignment) {
        try {
            Optional<String> takenDown = articles.takenDown(assignment.lease().address());
            if (takenDown.isPresent()) {
                return Optional.of(Finished.withoutRequest(assignment, Outcome.of(UrlState.ERASED, takenDown.get())));
            }
            return assignment.foregone() == null
                    ? makeAllowed(assignment)
                    : Optional.of(Finished.withoutRequest(assignment, assignment.foregone()));
        } catch (RuntimeException | Error e) {
            return Optional.of(broken(assignment, settings.hostDelay(), e));
        }
    }

    /**
     * A visit that something broke.
     *
     * @param delay what the host is owed if it was asked, which may be so
     */
    private Finished broken(Assignment assignment, Duration delay, Throwable cause) {
        Finished.Request request = Finished.Request.endedNow(delay, null);
        return DatabaseTrouble.isIn(cause)
                ? interrupted(assignment, request, cause)
                : tripped(assignment, request, cause);
    }

    /** Postgres went away before or after the address was asked for: that says nothing about it, and is no attempt. */
    private Finished interrupted(Assignment assignment, Finished.Request request, Throwable cause) {
        LOG.warnf("the visit to %s was interrupted: %s", assignment.lease().address(), cause);
        return Finished.afterRequest(
                assignment, Outcome.waiting("the database went away during the visit", settings.firstRetry()), request);
    }

    /**
     * The scraper itself failed at the address, before or after it asked for it. A page may trip anything that reads
     * it, or have it call itself until the stack is full: the address must have its end all the same.
     */
    private Finished tripped(Assignment assignment, Finished.Request request, Throwable cause) {
        LOG.errorf(cause, "the visit to %s failed", assignment.lease().address());
        metrics.failed(FailureCause.INTERNAL);
        return Finished.afterRequest(assignment, Outcome.retry("the scraper tripped over it: " + cause, null), request);
    }

    private Optional<Finished> makeAllowed(Assignment assignment) {
        Lease lease = assignment.lease();
        Optional<RobotsRules> rules = robots.rulesFor(lease.address());
        if (isFresh(assignment)) {
            Optional<KeptPage> kept = pages.find(lease.address());
            if (kept.isPresent()) {
                return Optional.of(fresh(assignment, kept.get(), rules));
            }
        }
        if (rules.isEmpty()) {
            Optional<String> refusal = fetcher.refusal(lease.address());
            if (refusal.isPresent()) {
                metrics.failed(FailureCause.REFUSED);
                return Optional.of(Finished.withoutRequest(assignment, Outcome.of(UrlState.BLOCKED, refusal.get())));
            }
            return lease.isOver() ? Optional.empty() : Optional.of(robotsVisit.ask(assignment));
        }
        if (rules.get().isUnavailable()) {
            return Optional.of(robotsVisit.await(assignment, rules.get()));
        }
        Optional<String> refusal = rules.get().refusal(lease.address(), settings.longestCrawlDelay());
        if (refusal.isPresent()) {
            return Optional.of(Finished.withoutRequest(assignment, Outcome.of(UrlState.DISALLOWED, refusal.get())));
        }
        if (tdmVisit.isDue(lease, rules.get())) {
            return lease.isOver() ? Optional.empty() : Optional.of(tdmVisit.ask(assignment, rules.get()));
        }
        try {
            return fetch(assignment, rules.get());
        } catch (RuntimeException | Error e) {
            return Optional.of(broken(assignment, delay(rules.get()), e));
        }
    }

    private Duration delay(RobotsRules rules) {
        return rules.crawlDelay()
                .filter(asked -> asked.compareTo(settings.hostDelay()) > 0)
                .orElse(settings.hostDelay());
    }

    /** A crawl that watches a page decides itself when to look again. */
    private boolean isFresh(Assignment assignment) {
        return assignment.known() != null
                && assignment.lease().revisitMillis() == null
                && assignment.known().isFresh(settings.freshness(), Instant.now());
    }

    private Finished fresh(Assignment assignment, KeptPage kept, Optional<RobotsRules> rules) {
        Lease lease = assignment.lease();
        Outcome known = reader.read(lease, assignment.crawl(), kept.answer()).known("it was fetched a short while ago");
        return Finished.withoutRequest(assignment, known.withCandidates(sitemaps(lease, rules)));
    }

    /** Empty when the lease ran out before the host was asked: it may be another scraper's turn by now. */
    private Optional<Finished> fetch(Assignment assignment, RobotsRules rules) {
        Lease lease = assignment.lease();
        KnownPage known = assignment.known();
        boolean asks = known != null && known.whole();
        FetchResult result = fetch(new FetchRequest(
                lease.address(),
                asks ? known.etag() : null,
                asks ? known.lastModified() : null,
                ContentReader::isReadable,
                lease.kind() == AddressKind.LIST ? settings.maxListBytes() : settings.maxPageBytes(),
                () -> !lease.isOver()));
        if (result instanceof Failed && lease.isOver()) {
            return Optional.empty();
        }
        result.failure().ifPresent(metrics::failed);
        Finished.Request request = Finished.Request.endedNow(delay(rules), null);
        Outcome outcome = traces.step("extract", () -> outcome(assignment, result))
                .withCandidates(sitemaps(lease, Optional.of(rules)));
        return Optional.of(Finished.afterRequest(
                assignment, outcome, outcome.isRetry() ? request.asking(outcome.pause()) : request));
    }

    private FetchResult fetch(FetchRequest request) {
        long begin = System.nanoTime();
        FetchResult result = traces.step("fetch", () -> fetcher.fetch(request));
        long bytes = result instanceof Answer answer ? answer.body().length : 0;
        metrics.requested(Duration.ofNanos(System.nanoTime() - begin), bytes);
        return result;
    }

    private Outcome outcome(Assignment assignment, FetchResult result) {
        return switch (result) {
            case Answer answer
            when answer.status() == 304 && assignment.known() != null -> confirmed(assignment, answer);
            case Answer answer -> answered(assignment, answer);
            case TooLarge large -> Outcome.of(UrlState.TOO_LARGE, large.reason());
            case Refused refused -> Outcome.of(UrlState.BLOCKED, refused.reason());
            case Failed failed -> Outcome.retry(failed.reason(), null);
        };
    }

    /** A crawl that meets the page for the first time wants its links; one that watches it has them. */
    private Outcome confirmed(Assignment assignment, Answer confirmation) {
        Lease lease = assignment.lease();
        if (lease.revisitMillis() != null
                && !rights.read(lease.address(), confirmation).forbidsBody()) {
            return Outcome.of(UrlState.UNCHANGED, CONFIRMED).confirmed();
        }
        return pages.find(lease.address())
                .map(kept -> stillCurrent(assignment, RightsReader.carryOver(confirmation, kept.answer())))
                .orElseGet(() -> Outcome.retry(CONFIRMED + ", and what it was is no longer kept", null));
    }

    /** The page may be the same and what its site wants done with it another. */
    private Outcome stillCurrent(Assignment assignment, Answer kept) {
        Outcome outcome = reader.read(assignment.lease(), assignment.crawl(), kept);
        return outcome.rights() != null && outcome.rights().forbidsBody()
                ? compared(assignment, outcome)
                : outcome.known(CONFIRMED).confirmed();
    }

    private Outcome answered(Assignment assignment, Answer answer) {
        return compared(assignment, reader.read(assignment.lease(), assignment.crawl(), answer));
    }

    /** Whether anything has changed about the article. */
    private static Outcome compared(Assignment assignment, Outcome outcome) {
        boolean same = outcome.state() == UrlState.FETCHED
                && outcome.article() != null
                && assignment.known() != null
                && outcome.article().contentHash().equals(assignment.known().contentHash());
        return same ? outcome.unchanged("its article is the same") : outcome;
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
