package io.hearsay.scraper.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds or a date. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(366);

    private RetryAfter() {}

    /**
     * How long the host asks to be left alone.
     *
     * @param value of the header, or null
     * @param now what a date is counted from
     * @return never negative, a year at most; empty when nothing readable was sent
     */
    public static Optional<Duration> of(String value, Instant now) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : date(text, now);
    }

    private static Optional<Duration> seconds(String digits) {
        Duration wait = digits.length() > 8 ? LONGEST : Duration.ofSeconds(Integer.parseInt(digits));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> date(String text, Instant now) {
        return HttpDate.read(text, now)
                .map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
