package io.hearsay.scraper.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
     * @return never negative; empty when nothing readable was sent
     */
    public static Optional<Duration> of(String value, Instant now) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : date(text, now);
    }

    private static Optional<Duration> seconds(String digits) {
        return Optional.of(digits.length() > 8 ? LONGEST : Duration.ofSeconds(Integer.parseInt(digits)));
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
