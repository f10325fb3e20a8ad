package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import io.hearsay.scraper.alternate.Alternates.Pair;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Scope;
import io.hearsay.scraper.discovery.Found;
import io.hearsay.scraper.discovery.Freshness;
import io.hearsay.scraper.discovery.PageLinks;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.ListedDate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the addresses found at a visit are for its crawl. */
final class FoundAddresses {

    /** Lists that name lists that name lists: an index and its parts are two. */
    static final int MAX_LEVELS = 5;

    private static final int MAX_PAIRS = 5000;

    private FoundAddresses() {}

    /** What a sitemap or feed leads to. */
    static Outcome ofList(Lease lease, Crawl crawl, List<Found> listed) {
        Instant now = Instant.now();
        List<Found> followed = listed.stream()
                .filter(found -> found.kind() != Found.Kind.LIST || lease.hops() < MAX_LEVELS)
                .toList();
        int left = listed.size() - followed.size();
        String reason = "a list of %d addresses".formatted(listed.size());
        return Outcome.fetched(
                        left == 0 ? reason : "%s, of which %d are lists nested too deep".formatted(reason, left),
                        null,
                        followed.stream()
                                .map(found -> candidate(lease, found, now))
                                .toList())
                .naming(listed.stream()
                        .flatMap(found -> pairs(found.address(), found.alternates(), crawl.scope()))
                        .limit(MAX_PAIRS)
                        .toList());
    }

    /** What a page leads to: its links, its versions in other languages and, of a seed, its feeds. */
    static List<Candidate> ofPage(Lease lease, PageLinks links) {
        Instant now = Instant.now();
        Stream<Candidate> found = links.found().stream()
                .filter(link -> link.kind() == Found.Kind.LINK || lease.kind() == AddressKind.SEED)
                .map(link -> candidate(lease, link, now));
        Stream<Candidate> versions = links.alternates().stream()
                .filter(alternate -> !alternate.isSameArticle())
                .map(alternate -> new Candidate(alternate.address(), AddressKind.LINK, lease.depth() + 1, 0, null));
        return Stream.concat(found, versions).toList();
    }

    /** The other forms of a page that belong to the crawl. */
    static List<Pair> pairs(PageLinks links, PageAddress page, Crawl crawl) {
        return pairs(page, links.alternates(), crawl.scope()).toList();
    }

    private static Stream<Pair> pairs(PageAddress page, List<Alternate> alternates, Scope scope) {
        return alternates.stream()
                .filter(alternate -> scope.contains(alternate.address()))
                .map(alternate -> new Pair(page, alternate));
    }

    private static Candidate candidate(Lease lease, Found found, Instant now) {
        int freshness = Freshness.of(found.listed(), now);
        return switch (found.kind()) {
            case LIST ->
                new Candidate(found.address(), AddressKind.LIST, lease.depth(), lease.hops() + 1, null, freshness);
            case ENTRY ->
                new Candidate(found.address(), AddressKind.LISTED, lease.depth() + 1, 0, listed(found), freshness);
            case LINK -> new Candidate(found.address(), AddressKind.LINK, lease.depth() + 1, 0, null);
        };
    }

    private static ListedDate listed(Found found) {
        return found.date() == null ? null : new ListedDate(found.date(), found.evidence());
    }
}
