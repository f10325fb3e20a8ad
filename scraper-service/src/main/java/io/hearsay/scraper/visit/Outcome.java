package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.UrlState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a visit came to.
 *
 * @param state final, or {@link UrlState#QUEUED} to try again
 * @param reason in one sentence, or null where the state says it all
 * @param target address that this one leads to or duplicates, or null
 * @param kept answer to be kept, or null
 * @param article to be stored, or null
 * @param candidates addresses found
 * @param retryAfter least wait before the next attempt, or null
 */
record Outcome(
        UrlState state,
        String reason,
        PageAddress target,
        Answer kept,
        ArticleDraft article,
        List<Candidate> candidates,
        Duration retryAfter) {

    Outcome {
        candidates = List.copyOf(candidates);
    }

    static Outcome of(UrlState state, String reason) {
        return new Outcome(state, reason, null, null, null, List.of(), null);
    }

    /** The address leads to another one. */
    static Outcome leadingTo(UrlState state, PageAddress target, String reason, List<Candidate> candidates) {
        return new Outcome(state, reason, target, null, null, candidates, null);
    }

    static Outcome fetched(String reason, ArticleDraft article, List<Candidate> candidates) {
        return new Outcome(UrlState.FETCHED, reason, null, null, article, candidates, null);
    }

    /** The attempt failed in a way that may pass. */
    static Outcome retry(String reason, Duration retryAfter) {
        return new Outcome(UrlState.QUEUED, reason, null, null, null, List.of(), retryAfter);
    }

    boolean isRetry() {
        return state == UrlState.QUEUED;
    }

    Outcome keeping(Answer answer) {
        return new Outcome(state, reason, target, answer, article, candidates, retryAfter);
    }

    /** The same, of a page that was known before: a fetched one is unchanged. */
    Outcome known(String why) {
        boolean fetched = state == UrlState.FETCHED;
        return new Outcome(
                fetched ? UrlState.UNCHANGED : state,
                fetched ? why : reason,
                target,
                null,
                article,
                candidates,
                retryAfter);
    }

    Outcome withCandidates(List<Candidate> more) {
        return new Outcome(
                state,
                reason,
                target,
                kept,
                article,
                Stream.concat(candidates.stream(), more.stream()).toList(),
                retryAfter);
    }
}
