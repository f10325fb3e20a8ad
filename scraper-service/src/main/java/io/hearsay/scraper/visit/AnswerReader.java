package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.RetryAfter;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Standing;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.page.Capture;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells what an answer means for its address, by status. */
@Singleton
class AnswerReader {

    private final ContentReader content;
    private final Frontier frontier;
    private final int maxRedirects;

    AnswerReader(ContentReader content, Frontier frontier, ScraperSettings settings) {
        this.content = content;
        this.frontier = frontier;
        this.maxRedirects = settings.maxRedirects();
    }

    Outcome read(Lease lease, Crawl crawl, Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 200, 203 -> page(lease, crawl, answer);
            case 301, 302, 303, 307, 308 ->
                redirect(lease, crawl, answer).keeping(capture(lease, crawl, answer.withoutBody()));
            case 404, 410 ->
                Outcome.of(UrlState.GONE, answers(status)).keeping(capture(lease, crawl, answer.withoutBody()));
            case 401, 402, 403, 407, 451 -> Outcome.of(UrlState.BLOCKED, answers(status));
            case 408, 425, 429, 500, 502, 503, 504 ->
                Outcome.retry(
                        answers(status),
                        RetryAfter.of(answer.header("retry-after").orElse(null), answer.at())
                                .orElse(null));
            default -> Outcome.of(UrlState.FAILED, answers(status));
        };
    }

    private Outcome page(Lease lease, Crawl crawl, Answer answer) {
        Outcome outcome = content.read(lease, crawl, answer);
        boolean bare = outcome.rights() != null && outcome.rights().forbidsBody();
        return outcome.keeping(capture(lease, crawl, bare ? answer.withoutBody() : answer));
    }

    private static String answers(int status) {
        return "the host answers %d".formatted(status);
    }

    private Outcome redirect(Lease lease, Crawl crawl, Answer answer) {
        Optional<PageAddress> target = answer.header("location").flatMap(lease.address()::resolve);
        return target.map(to -> leadTo(lease, crawl, to))
                .orElseGet(() ->
                        Outcome.of(UrlState.FAILED, "the host answers %d and no address".formatted(answer.status())));
    }

    private Outcome leadTo(Lease lease, Crawl crawl, PageAddress target) {
        if (target.equals(lease.address())) {
            return Outcome.of(UrlState.FAILED, "it redirects to itself");
        }
        if (leadsBack(lease, target)) {
            return Outcome.of(UrlState.FAILED, "it redirects in a circle");
        }
        if (lease.hops() >= maxRedirects) {
            return Outcome.of(UrlState.FAILED, "more than %d redirects in a row".formatted(maxRedirects));
        }
        String reason = crawl.scope().contains(target) ? null : "it leads out of the crawl's scope";
        Candidate next = new Candidate(target, AddressKind.TARGET, lease.depth(), lease.hops() + 1, lease.listed());
        return Outcome.leadingTo(UrlState.REDIRECTED, target, reason, List.of(next));
    }

    private boolean leadsBack(Lease lease, PageAddress target) {
        Optional<String> next = Optional.of(target.value());
        for (int hop = 0; hop < maxRedirects && next.isPresent(); hop++) {
            next = frontier.standing(lease.crawlId(), PageAddress.stored(next.get()))
                    .filter(standing -> standing.state() == UrlState.REDIRECTED)
                    .map(Standing::target);
            if (next.isPresent() && next.get().equals(lease.address().value())) {
                return true;
            }
        }
        return false;
    }

    private static Capture capture(Lease lease, Crawl crawl, Answer answer) {
        return Capture.of(lease.address(), answer, crawl.id, null);
    }
}
