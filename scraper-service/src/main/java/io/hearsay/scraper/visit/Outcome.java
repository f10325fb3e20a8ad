package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternates.Pair;
import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.fetch.Text;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.rights.Rights;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a visit came to.
 *
 * @param state final, or {@link UrlState#QUEUED} to come again
 * @param reason in one sentence, or null where the state says it all; it may quote a host, so controls are taken out
 * @param target address that this one leads to or duplicates, or null
 * @param kept answer to be kept, or null
 * @param current whether the answer kept before was found to be current
 * @param article to be stored, or null
 * @param candidates addresses found
 * @param alternates other forms of pages that it names
 * @param pause least wait before it comes again, or null
 * @param spent whether this counts as an attempt
 * @param rights what the site does not want done with the page; null when none was read
 */
record Outcome(
        UrlState state,
        String reason,
        PageAddress target,
        Capture kept,
        boolean current,
        ArticleDraft article,
        List<Candidate> candidates,
        List<Pair> alternates,
        Duration pause,
        boolean spent,
        Rights rights) {

    Outcome {
        reason = reason == null ? null : Text.printable(reason);
        candidates = List.copyOf(candidates);
        alternates = List.copyOf(alternates);
    }

    static Outcome of(UrlState state, String reason) {
        return new Outcome(state, reason, null, null, false, null, List.of(), List.of(), null, true, null);
    }

    /** The address leads to another one. */
    static Outcome leadingTo(UrlState state, PageAddress target, String reason, List<Candidate> candidates) {
        return new Outcome(state, reason, target, null, false, null, candidates, List.of(), null, true, null);
    }

    static Outcome fetched(String reason, ArticleDraft article, List<Candidate> candidates) {
        return new Outcome(
                UrlState.FETCHED, reason, null, null, false, article, candidates, List.of(), null, true, null);
    }

    /** The page's site does not want an article made of it. */
    static Outcome optedOut(String reason, List<Candidate> candidates) {
        return new Outcome(
                UrlState.OPTED_OUT, reason, null, null, false, null, candidates, List.of(), null, true, null);
    }

    /** The attempt failed in a way that may pass; {@code retryAfter} is what the host asks for, or null. */
    static Outcome retry(String reason, Duration retryAfter) {
        return new Outcome(
                UrlState.QUEUED, reason, null, null, false, null, List.of(), List.of(), retryAfter, true, null);
    }

    /** Nothing was tried: the address has to wait. */
    static Outcome waiting(String reason, Duration pause) {
        return new Outcome(UrlState.QUEUED, reason, null, null, false, null, List.of(), List.of(), pause, false, null);
    }

    boolean isRetry() {
        return state == UrlState.QUEUED && spent;
    }

    /** The id of the article to be stored, or the empty text where there is none. */
    String articleId() {
        return article == null ? "" : article.id();
    }

    Outcome keeping(Capture capture) {
        return new Outcome(
                state, reason, target, capture, current, article, candidates, alternates, pause, spent, rights);
    }

    /** The same, of a page that was known before: a fetched one is unchanged. */
    Outcome known(String why) {
        return state == UrlState.FETCHED
                ? new Outcome(
                        UrlState.UNCHANGED,
                        why,
                        target,
                        null,
                        current,
                        article,
                        candidates,
                        alternates,
                        pause,
                        spent,
                        rights)
                : new Outcome(
                        state, reason, target, null, current, article, candidates, alternates, pause, spent, rights);
    }

    /** The same, the host having said just now that the kept answer is current. */
    Outcome confirmed() {
        return new Outcome(state, reason, target, kept, true, article, candidates, alternates, pause, spent, rights);
    }

    /** The page changed nothing about its article. */
    Outcome unchanged(String why) {
        return new Outcome(
                UrlState.UNCHANGED, why, target, kept, current, article, candidates, alternates, pause, spent, rights);
    }

    /** The page's article is another address's already. */
    Outcome duplicateOf(PageAddress other, String why) {
        return new Outcome(
                UrlState.DUPLICATE_OF, why, other, kept, current, null, candidates, alternates, pause, spent, rights);
    }

    /** The same, naming other forms of pages. */
    Outcome naming(List<Pair> pairs) {
        return new Outcome(state, reason, target, kept, current, article, candidates, pairs, pause, spent, rights);
    }

    /** The same as the page's site wants it: without links, perhaps; a redirect is followed all the same. */
    Outcome within(Rights known) {
        List<Candidate> allowed = known.forbidsLinks() && target == null ? List.of() : candidates;
        return new Outcome(state, reason, target, kept, current, article, allowed, alternates, pause, spent, known);
    }

    Outcome withCandidates(List<Candidate> more) {
        List<Candidate> all = Stream.concat(candidates.stream(), more.stream()).toList();
        return new Outcome(state, reason, target, kept, current, article, all, alternates, pause, spent, rights);
    }
}
