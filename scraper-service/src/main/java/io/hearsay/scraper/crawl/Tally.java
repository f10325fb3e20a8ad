package io.hearsay.scraper.crawl;

import io.hearsay.scraper.frontier.UrlState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many addresses of a crawl are in each state, and why.
 *
 * @param counts one for each state and cause
 * @param bytes bytes that were fetched for the crawl
 */
record Tally(List<Count> counts, long bytes) {

    /** A crawl of which nothing is known. */
    static final Tally EMPTY = new Tally(List.of(), 0);

    /** Causes that are told apart; what is left is counted together. */
    private static final int MAX_CAUSES = 20;

    private static final String OTHER_CAUSES = "other causes";

    /**
     * The addresses in one state for one cause.
     *
     * @param cause the reason without what differs from address to address; empty where the state says it all
     * @param recent how many came into the state during the last {@link Tallies#WINDOW}
     */
    record Count(UrlState state, String cause, long urls, long recent) {}

    Tally {
        counts = List.copyOf(counts);
    }

    /** Addresses by state, by name of the state in JSON. */
    Map<String, Long> byState() {
        return counts.stream()
                .filter(count -> count.urls() > 0)
                .collect(Collectors.groupingBy(
                        count -> count.state().wireName(), TreeMap::new, Collectors.summingLong(Count::urls)));
    }

    long in(UrlState state) {
        return sum(count -> count.state() == state);
    }

    /** Addresses that wait or are being fetched. */
    long open() {
        return in(UrlState.QUEUED) + in(UrlState.LEASED);
    }

    /** Addresses with a final state. */
    long ended() {
        return sum(count -> isFinal(count.state()));
    }

    /** Addresses that got a final state during the last {@link Tallies#WINDOW}. */
    long recentlyEnded() {
        return counts.stream()
                .filter(count -> isFinal(count.state()))
                .mapToLong(Count::recent)
                .sum();
    }

    /** The addresses that ended without a page by state and cause, the most frequent first. */
    List<FailureView> failures() {
        List<FailureView> all = counts.stream()
                .filter(count -> count.state().isWithoutPage() && count.urls() > 0)
                .map(count -> new FailureView(count.state().wireName(), given(count.cause()), count.urls()))
                .sorted(Comparator.comparingLong(FailureView::urls)
                        .reversed()
                        .thenComparing(FailureView::state)
                        .thenComparing(failure -> String.valueOf(failure.cause())))
                .toList();
        return all.size() <= MAX_CAUSES
                ? all
                : Stream.concat(all.stream().limit(MAX_CAUSES), others(all).stream())
                        .toList();
    }

    private static List<FailureView> others(List<FailureView> all) {
        Map<String, Long> byState = all.stream()
                .skip(MAX_CAUSES)
                .collect(Collectors.groupingBy(
                        FailureView::state, TreeMap::new, Collectors.summingLong(FailureView::urls)));
        return byState.entrySet().stream()
                .map(state -> new FailureView(state.getKey(), OTHER_CAUSES, state.getValue()))
                .toList();
    }

    private static String given(String cause) {
        return cause.isEmpty() ? null : cause;
    }

    private static boolean isFinal(UrlState state) {
        return state != UrlState.QUEUED && state != UrlState.LEASED;
    }

    private long sum(Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::urls).sum();
    }
}
