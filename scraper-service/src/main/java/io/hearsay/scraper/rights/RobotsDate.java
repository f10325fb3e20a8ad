package io.hearsay.scraper.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date of an {@code unavailable_after}: as in mail (RFC 822), as in RFC 850, or by ISO 8601. Without a time
 * it is the day's beginning, without a zone it is in UTC.
 */
final class RobotsDate {

    private static final int LONGEST = 64;

    private static final DateTimeFormatter DAY_FIRST = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d[ ][-]MMM[ ][-]")
            .appendValueReduced(ChronoField.YEAR, 2, 4, 1970)
            .appendPattern("[ H:mm[:ss]]")
            .toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter YEAR_FIRST = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("]")
            .toFormatter(Locale.ENGLISH);

    private static final Pattern DAY_OF_WEEK = Pattern.compile("\\p{Alpha}{3,9}+");
    private static final Pattern ZONE =
            Pattern.compile("(?<=[:.]\\d{2,9}) ?(Z|\\p{Alpha}{2,4}|[+-]\\d\\d:?\\d\\d)$", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private RobotsDate() {}

    /** Whether this is nothing but the name of a day, perhaps. */
    static boolean isDayOfWeek(String text) {
        return DAY_OF_WEEK.matcher(text).matches();
    }

    /** The time; empty when it cannot be read. */
    static Optional<Instant> read(String raw) {
        String text = withoutDayOfWeek(raw.strip());
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher zone = ZONE.matcher(text);
        boolean zoned = zone.find();
        String local = zoned ? text.substring(0, zone.start()) : text;
        Optional<ZoneOffset> offset = zoned ? offset(zone.group(1)) : Optional.of(ZoneOffset.UTC);
        return offset.flatMap(known -> read(local, YEAR_FIRST, known).or(() -> read(local, DAY_FIRST, known)));
    }

    private static String withoutDayOfWeek(String text) {
        int comma = text.indexOf(',');
        return comma >= 0 && isDayOfWeek(text.substring(0, comma).strip())
                ? text.substring(comma + 1).strip()
                : text;
    }

    private static Optional<ZoneOffset> offset(String zone) {
        Integer hours = HOURS.get(zone.toUpperCase(Locale.ROOT));
        try {
            return Optional.of(hours == null ? ZoneOffset.of(zone) : ZoneOffset.ofHours(hours));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format, ZoneOffset offset) {
        try {
            var parsed = format.parse(text);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return Optional.of(parsed.query(TemporalQueries.localDate())
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .toInstant(offset));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
