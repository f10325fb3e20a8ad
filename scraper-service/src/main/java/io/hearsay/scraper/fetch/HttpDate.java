package io.hearsay.scraper.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in a header, in any of the three forms of RFC 9110, section 5.6.7. All are in GMT. */
final class HttpDate {

    private static final int LONGEST = 64;

    private static final Pattern WEEKDAY = Pattern.compile("(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}+,?+\\s++(.*)");
    private static final DateTimeFormatter IMF_FIXDATE =
            form().appendPattern("d MMM yyyy HH:mm:ss 'GMT'").toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ASCTIME =
            form().appendPattern("MMM d HH:mm:ss yyyy").toFormatter(Locale.ROOT);

    private HttpDate() {}

    /**
     * Reads a date.
     *
     * @param now decides the century of a two-digit year: a date more than 50 years ahead is in the past
     * @return empty when it is in none of the forms; the weekday need not be the right one
     */
    static Optional<Instant> read(String text, Instant now) {
        Matcher date = WEEKDAY.matcher(text.length() > LONGEST ? "" : text);
        if (!date.matches()) {
            return Optional.empty();
        }
        String rest = date.group(1).replace("  ", " ");
        return read(rest, IMF_FIXDATE).or(() -> read(rest, rfc850(now))).or(() -> read(rest, ASCTIME));
    }

    private static Optional<Instant> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter rfc850(Instant now) {
        int firstYear = now.atOffset(ZoneOffset.UTC).getYear() - 49;
        return form().appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatterBuilder form() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }
}
