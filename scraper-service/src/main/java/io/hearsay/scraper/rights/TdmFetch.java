package io.hearsay.scraper.rights;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchRequest;
import io.hearsay.scraper.fetch.FetchResult;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import io.hearsay.scraper.fetch.Fetcher;
import io.hearsay.scraper.fetch.RetryAfter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks an origin for its tdmrep.json, over up to five redirects with a pause between them. They are followed within the
 * origin and where robots.txt allows it: nobody else's politeness is known here, and another origin is asked for its
 * own file before any page of it is fetched.
 */
@Singleton
public class TdmFetch {

    /** Bytes of the file, at most. */
    static final int MAX_BYTES = 500 * 1024;

    private static final int MAX_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Duration longestRetryAfter;

    TdmFetch(Fetcher fetcher, ScraperSettings settings) {
        this.fetcher = fetcher;
        this.longestRetryAfter = settings.longestRetryAfter();
    }

    /** Where the origin of an address has its file. */
    public static PageAddress file(PageAddress address) {
        return PageAddress.stored(address.origin() + "/.well-known/tdmrep.json");
    }

    /**
     * The answer that holds for the origin of an address.
     *
     * @param allowed what robots.txt allows
     * @param pause between two requests
     */
    public TdmAnswer ask(PageAddress address, Predicate<PageAddress> allowed, Duration pause) {
        PageAddress next = file(address);
        FetchResult result = fetcher.fetch(FetchRequest.of(next, MAX_BYTES));
        for (int hop = 0; hop < MAX_REDIRECTS; hop++) {
            Optional<PageAddress> target = redirect(next, result)
                    .filter(to -> to.origin().equals(address.origin()))
                    .filter(allowed);
            if (target.isEmpty()) {
                break;
            }
            if (!rest(pause)) {
                return TdmAnswer.failed("the scraper is shutting down", null);
            }
            next = target.get();
            result = fetcher.fetch(FetchRequest.of(next, MAX_BYTES));
        }
        return answer(result);
    }

    private static Optional<PageAddress> redirect(PageAddress from, FetchResult result) {
        return result instanceof Answer answer && answer.status() >= 300 && answer.status() < 400
                ? answer.header("location").flatMap(from::resolve)
                : Optional.empty();
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private TdmAnswer answer(FetchResult result) {
        return switch (result) {
            case Answer answer -> answer(answer);
            case Failed failed -> TdmAnswer.failed(failed.reason(), null);
            case Refused refused -> TdmAnswer.failed(refused.reason(), null);
            case TooLarge large -> TdmAnswer.none("tdmrep.json is no use: " + large.reason());
        };
    }

    private TdmAnswer answer(Answer answer) {
        int status = answer.status();
        if (status == 200 || status == 203) {
            return read(answer.body());
        }
        if (status != 429 && status < 500) {
            return TdmAnswer.none("tdmrep.json answers %d".formatted(status));
        }
        Duration asked = RetryAfter.of(answer.header("retry-after").orElse(null), answer.at())
                .map(wait -> wait.compareTo(longestRetryAfter) > 0 ? longestRetryAfter : wait)
                .orElse(null);
        return TdmAnswer.failed("it answers %d".formatted(status), asked);
    }

    private static TdmAnswer read(byte[] body) {
        try {
            return new TdmAnswer(
                    "tdmrep.json has %d rules".formatted(TdmRules.read(body).size()), body, false, null);
        } catch (IOException _) {
            // The report wants whatever breaks the protocol to count as unset.
            return TdmAnswer.none("tdmrep.json is no JSON array");
        }
    }
}
