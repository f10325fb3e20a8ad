package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternates;
import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.article.StoredArticle;
import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.crawl.Admission.Selection;
import io.hearsay.scraper.frontier.Ending;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Spread;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.host.HostRelease;
import io.hearsay.scraper.host.HostRelease.HostRequest;
import io.hearsay.scraper.host.HostStanding;
import io.hearsay.scraper.host.Hosts;
import io.hearsay.scraper.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down what visits came to, all of it or nothing: the pages are kept, the articles stored, the addresses found
 * are taken up, each address has its state and each host goes back.
 */
@Singleton
class Completion {

    private final Hosts hosts;
    private final Pages pages;
    private final Articles articles;
    private final OutletLines lines;
    private final Frontier frontier;
    private final Admission admission;
    private final RobotsCompletion robots;
    private final LearnedShapes shapes;
    private final Alternates alternates;
    private final VisitFigures figures;
    private final RightsCompletion rights;
    private final RetryPolicy retries;
    private final HostPolicy hostPolicy;
    private final RevisitPolicy revisits;

    Completion(
            Hosts hosts,
            Pages pages,
            Articles articles,
            OutletLines lines,
            Frontier frontier,
            Admission admission,
            RobotsCompletion robots,
            LearnedShapes shapes,
            Alternates alternates,
            VisitFigures figures,
            RightsCompletion rights,
            ScraperSettings settings) {
        this.hosts = hosts;
        this.pages = pages;
        this.articles = articles;
        this.lines = lines;
        this.frontier = frontier;
        this.admission = admission;
        this.robots = robots;
        this.shapes = shapes;
        this.alternates = alternates;
        this.figures = figures;
        this.rights = rights;
        this.retries = new RetryPolicy(
                settings.maxAttempts(),
                settings.firstRetry(),
                settings.longestRetry(),
                settings.longestRetryAfter(),
                RandomGenerator.getDefault());
        this.hostPolicy = new HostPolicy(settings.circuitFailures(), settings.maxHostFailures(), retries);
        this.revisits = RevisitPolicy.of(settings);
    }

    /**
     * Writes visits down in one transaction.
     *
     * @param selections addresses that the visits found, one selection per crawl, in the order of the crawls' ids
     * @return tokens of the leases that are somebody else's by now; when there are any, nothing was written
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<Long> write(List<Finished> visits, List<Selection> selections) {
        List<Ending> originals = visits.stream()
                .filter(visit -> visit.outcome().state().isWithoutPage())
                .map(visit -> ending(visit, visit.outcome(), false))
                .toList();
        List<String> revived = frontier.hostsOfDuplicates(originals);
        Map<String, HostStanding> standings = hosts.lock(Stream.of(
                        visits.stream().map(visit -> visit.lease().host()),
                        selections.stream().flatMap(selection -> selection.hosts().stream()),
                        revived.stream())
                .flatMap(hostNames -> hostNames));
        Set<Long> lost = visits.stream()
                .filter(visit -> !isHeld(visit, standings))
                .map(visit -> visit.lease().token())
                .collect(Collectors.toSet());
        if (lost.isEmpty()) {
            writeHeld(visits, selections, standings);
            frontier.reviveDuplicates(originals);
            hosts.wake(revived);
        }
        return lost;
    }

    private static boolean isHeld(Finished visit, Map<String, HostStanding> standings) {
        HostStanding standing = standings.get(visit.lease().host());
        return standing != null && standing.isHeldUnder(visit.lease().token());
    }

    private void writeHeld(List<Finished> visits, List<Selection> selections, Map<String, HostStanding> standings) {
        List<Finished> settled = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        List<HostRelease> releases = new ArrayList<>();
        for (Finished asked : visits) {
            Finished visit = asked.robots() == null ? asked : robots.keep(asked);
            rights.keepFile(visit);
            int failures = standings.get(visit.lease().host()).failures();
            Optional.ofNullable(visit.spread()).ifPresent(spreads::add);
            hostPolicy.givingUp(visit, failures).ifPresent(spreads::add);
            releases.add(release(visit, failures));
            settled.add(visit.with(retries.apply(visit.outcome(), visit.lease().attempt())));
        }
        List<Ending> endings = store(settled);
        frontier.finish(endings);
        figures.written(settled, endings);
        spreads.forEach(frontier::spread);
        selections.forEach(admission::admit);
        shapes.write(settled, endings, selections);
        alternates.keep(settled.stream()
                .flatMap(visit -> visit.outcome().alternates().stream())
                .toList());
        hosts.release(releases);
    }

    private HostRelease release(Finished visit, int failures) {
        HostRequest request = visit.request() == null ? null : hostPolicy.request(visit, failures);
        return new HostRelease(visit.lease().host(), visit.lease().token(), request);
    }

    private List<Ending> store(List<Finished> visits) {
        List<Finished> originals = withoutDuplicates(visits);
        rights.obey(originals);
        Set<String> erased = articles.store(drafts(originals)).stream()
                .filter(StoredArticle::erased)
                .map(StoredArticle::id)
                .collect(Collectors.toSet());
        pages.keep(originals.stream()
                .map(Finished::outcome)
                .filter(outcome -> outcome.kept() != null && !erased.contains(outcome.articleId()))
                .map(outcome -> outcome.kept().as(outcome.article() == null ? null : outcome.articleId()))
                .toList());
        lines.count(drafts(originals).stream()
                .filter(draft -> !erased.contains(draft.id()))
                .map(ArticleDraft::counted)
                .toList());
        List<PageAddress> current = originals.stream()
                .filter(visit -> visit.outcome().current())
                .map(visit -> visit.lease().address())
                .toList();
        if (!current.isEmpty()) {
            pages.touch(current, Instant.now());
        }
        return originals.stream()
                .map(visit -> ending(
                        visit, visit.outcome(), erased.contains(visit.outcome().articleId())))
                .toList();
    }

    /** An article with exactly the text of an older one of the same outlet is that one's duplicate. */
    private List<Finished> withoutDuplicates(List<Finished> visits) {
        Map<String, PageAddress> older = articles.sameText(drafts(visits));
        return visits.stream()
                .map(visit -> {
                    PageAddress other = older.get(visit.outcome().articleId());
                    return other == null
                            ? visit
                            : visit.with(visit.outcome().duplicateOf(other, "its text is the same"));
                })
                .toList();
    }

    private static List<ArticleDraft> drafts(List<Finished> visits) {
        return visits.stream()
                .map(visit -> visit.outcome().article())
                .filter(Objects::nonNull)
                .toList();
    }

    private Ending ending(Finished visit, Outcome outcome, boolean erased) {
        Lease lease = visit.lease();
        UrlState state = erased ? UrlState.ERASED : outcome.state();
        Duration pause =
                switch (state) {
                    case QUEUED -> outcome.spent() ? retries.pause(outcome.pause(), lease.attempt()) : outcome.pause();
                    default -> Duration.ZERO;
                };
        boolean comesAgain = visit.crawl().recrawl
                && switch (state) {
                    // A trap has given its place in the crawl back.
                    case QUEUED, ERASED, TRAPPED -> false;
                    default -> true;
                };
        Duration revisit = comesAgain ? revisits.next(lease, state == UrlState.FETCHED) : null;
        return new Ending(lease, state, outcome.reason(), outcome.target(), pause, outcome.spent(), revisit);
    }
}
