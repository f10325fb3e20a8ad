package io.hearsay.scraper.robots;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The directive {@code max-age} of Cache-Control (RFC 9111, section 5.2.2.1). */
final class MaxAge {

    private static final String NAME = "max-age=";
    private static final Duration LONGEST = Duration.ofDays(366);

    private MaxAge() {}

    /**
     * How long an answer may be reused; the shortest time where several are named.
     *
     * @param header of the answer, or null
     */
    static Optional<Duration> of(String header) {
        return header == null
                ? Optional.empty()
                : Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .filter(directive -> directive.startsWith(NAME))
                        .map(directive -> directive.substring(NAME.length()).replace("\"", ""))
                        .filter(MaxAge::isNumber)
                        .map(MaxAge::seconds)
                        .min(Duration::compareTo);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Duration seconds(String digits) {
        return digits.length() > 7 ? LONGEST : Duration.ofSeconds(Integer.parseInt(digits));
    }
}
