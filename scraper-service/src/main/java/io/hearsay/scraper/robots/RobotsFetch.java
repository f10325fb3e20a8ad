package io.hearsay.scraper.robots;

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
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Asks an origin for its robots.txt, over up to five redirects. The host's delay lies between two requests to it, and
 * another host that the file leads to has its own.
 */
@Singleton
public class RobotsFetch {

    /** Bytes that are read of robots.txt; what follows is ignored (RFC 9309, section 2.5). */
    static final int MAX_BYTES = 500 * 1024;

    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_RECEIVED = 4 * MAX_BYTES;

    private final Fetcher fetcher;
    private final ForeignRequest foreign;
    private final Duration delay;

    RobotsFetch(Fetcher fetcher, ForeignRequest foreign, ScraperSettings settings) {
        this.fetcher = fetcher;
        this.foreign = foreign;
        this.delay = settings.hostDelay();
    }

    /** The answer that holds for the origin of an address. */
    public RobotsAnswer ask(PageAddress address) {
        PageAddress next = PageAddress.stored(address.origin() + "/robots.txt");
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            boolean isOwn = next.host().equals(address.host());
            if (isOwn && hop > 0 && !pause()) {
                return RobotsAnswer.unavailable("the scraper is shutting down", null);
            }
            FetchRequest request = FetchRequest.of(next, MAX_RECEIVED);
            FetchResult result = isOwn ? fetcher.fetch(request) : foreign.make(request);
            Optional<PageAddress> target = redirect(next, result);
            if (target.isEmpty()) {
                return answer(result);
            }
            next = target.get();
        }
        // RFC 9309, section 2.3.1.2: after more hops the file may count as missing.
        return RobotsAnswer.missing("robots.txt leads through too many redirects", null);
    }

    private static Optional<PageAddress> redirect(PageAddress from, FetchResult result) {
        return result instanceof Answer answer && answer.status() >= 300 && answer.status() < 400
                ? answer.header("location").flatMap(from::resolve)
                : Optional.empty();
    }

    private static RobotsAnswer answer(FetchResult result) {
        return switch (result) {
            case Answer answer -> answer(answer);
            case Failed failed -> RobotsAnswer.unavailable(failed.reason(), null);
            case Refused refused -> RobotsAnswer.unavailable(refused.reason(), null);
            case TooLarge large -> RobotsAnswer.unavailable(large.reason(), null);
        };
    }

    private static RobotsAnswer answer(Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            byte[] read = upToLastFullLine(answer.body());
            return RobotsAnswer.read(read, maxAge(answer));
        }
        if (status >= 400 && status < 500 && status != 429) {
            return RobotsAnswer.missing("robots.txt answers %d".formatted(status), maxAge(answer));
        }
        Duration retryAfter = RetryAfter.of(answer.header("retry-after").orElse(null), answer.at())
                .orElse(null);
        return RobotsAnswer.unavailable("it answers %d".formatted(status), retryAfter);
    }

    /** What is left of a line at the limit might forbid more, or less, than the whole of it. */
    static byte[] upToLastFullLine(byte[] body) {
        if (body.length <= MAX_BYTES) {
            return body;
        }
        int end = MAX_BYTES;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static Duration maxAge(Answer answer) {
        return MaxAge.of(answer.header("cache-control").orElse(null)).orElse(null);
    }

    private boolean pause() {
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
