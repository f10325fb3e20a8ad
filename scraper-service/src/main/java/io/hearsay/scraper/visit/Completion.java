package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Crawls;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.host.Hosts;
import io.hearsay.scraper.host.LeaseLostException;
import io.hearsay.scraper.page.Pages;
import io.hearsay.scraper.robots.Robots;
import io.hearsay.scraper.robots.RobotsAnswer;
import io.hearsay.scraper.robots.Verdict;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes down what a visit came to, all of it or nothing: the host goes back, the page is kept, the article stored, the
 * addresses found are taken up and the address has its state. Each method throws {@link LeaseLostException} and writes
 * nothing when the lease is somebody else's by now.
 */
@Singleton
class Completion {

    private final Hosts hosts;
    private final Pages pages;
    private final Articles articles;
    private final Frontier frontier;
    private final Crawls crawls;
    private final Robots robots;
    private final Duration hostDelay;
    private final RetryPolicy retries;

    Completion(
            Hosts hosts,
            Pages pages,
            Articles articles,
            Frontier frontier,
            Crawls crawls,
            Robots robots,
            ScraperSettings settings) {
        this.robots = robots;
        this.hostDelay = settings.hostDelay();
        this.hosts = hosts;
        this.pages = pages;
        this.articles = articles;
        this.frontier = frontier;
        this.crawls = crawls;
        this.retries = new RetryPolicy(settings.maxAttempts(), settings.firstRetry(), settings.longestRetryAfter());
    }

    /** A visit that made no request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void withoutRequest(Lease lease, Crawl crawl, Outcome outcome) {
        hosts.release(lease.host(), lease.token());
        write(lease, crawl, outcome);
    }

    /** A visit whose request was answered, or not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void afterRequest(Lease lease, Crawl crawl, Outcome outcome, Duration delay) {
        Duration asked = outcome.retryAfter() == null ? Duration.ZERO : outcome.retryAfter();
        Duration pause = asked.compareTo(delay) > 0 ? asked : delay;
        String waitingFor = asked.compareTo(delay) > 0 ? outcome.reason() + " and asks to wait" : null;
        hosts.releaseAfterRequest(lease.host(), lease.token(), pause, outcome.isRetry(), waitingFor);
        write(lease, crawl, outcome);
    }

    /** robots.txt was asked for; the address waits for it, and for the host's pause. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void robotsAsked(Lease lease, RobotsAnswer answer) {
        Duration kept = robots.keep(lease.address(), answer);
        boolean waits = answer.retryAfter() != null;
        hosts.releaseAfterRequest(
                lease.host(),
                lease.token(),
                waits && kept.compareTo(hostDelay) > 0 ? kept : hostDelay,
                answer.verdict() == Verdict.UNAVAILABLE,
                waits ? answer.reason() : null);
        frontier.putBack(lease, answer.reason(), Duration.ZERO);
    }

    /** The address has to wait: its host may not be asked for it now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putBack(Lease lease, String reason, Duration pause) {
        hosts.release(lease.host(), lease.token());
        frontier.putBack(lease, reason, pause);
    }

    /** The page is what it was: the host says so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stillCurrent(Lease lease, Crawl crawl, Outcome outcome, Duration delay) {
        pages.touch(lease.address(), Instant.now());
        afterRequest(lease, crawl, outcome, delay);
    }

    private void write(Lease lease, Crawl crawl, Outcome given) {
        Outcome outcome = withoutDuplicate(retries.apply(given, lease.attempt()));
        if (outcome.isRetry()) {
            frontier.retry(lease, outcome.reason(), retries.pause(outcome, lease.attempt()));
            return;
        }
        UrlState state = store(lease, outcome);
        frontier.finish(lease, state, outcome.reason(), outcome.target());
        if (crawl.isRunning()) {
            crawls.admit(crawl, outcome.candidates());
        }
        if (state.isWithoutPage()) {
            frontier.reviveDuplicatesOf(lease);
        }
    }

    /** An article with exactly the text of an older one of the same outlet is that one's duplicate. */
    private Outcome withoutDuplicate(Outcome outcome) {
        Optional<PageAddress> older =
                outcome.article() == null ? Optional.empty() : articles.sameText(outcome.article());
        return older.map(url -> new Outcome(
                        UrlState.DUPLICATE_OF,
                        "its text is the same",
                        url,
                        outcome.kept(),
                        null,
                        outcome.candidates(),
                        null))
                .orElse(outcome);
    }

    private UrlState store(Lease lease, Outcome outcome) {
        boolean erased =
                outcome.article() != null && articles.store(outcome.article()).erased();
        if (outcome.kept() != null && !erased) {
            pages.keep(
                    lease.address(),
                    outcome.kept(),
                    outcome.article() == null ? null : outcome.article().id());
        }
        return erased ? UrlState.ERASED : outcome.state();
    }
}
