package io.hearsay.scraper.discovery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How new a page is by what a sitemap or feed says of it: what is new is fetched first. */
public final class Freshness {

    /** The newest. */
    public static final int MAX = 9;

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private static final Duration[] AGES = {
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(4),
        Duration.ofDays(7),
        Duration.ofDays(30),
        Duration.ofDays(90),
        Duration.ofDays(365),
    };

    private Freshness() {}

    /**
     * From 0 (a year old and older, undated, or dated in the future) to {@value #MAX} (within the hour). The
     * publication date counts; the time of the last change only where there is none, since old pages change too.
     */
    public static int of(Listed listed, Instant now) {
        return of(listed.date() == null ? listed.modified() : listed.date(), now);
    }

    /** The same for one date in ISO 8601; 0 for null. A day begins at midnight UTC. */
    public static int of(String date, Instant now) {
        boolean isOver = moment(date, FIRST_ZONE, 0)
                .map(first -> !first.isAfter(now.plus(CLOCK_SKEW)))
                .orElse(false);
        return isOver
                ? moment(date, ZoneOffset.UTC, 0)
                        .map(at -> ofAge(Duration.between(at, now)))
                        .orElse(0)
                : 0;
    }

    private static int ofAge(Duration age) {
        for (int step = 0; step < AGES.length; step++) {
            if (age.compareTo(AGES[step]) < 0) {
                return MAX - step;
            }
        }
        return 0;
    }

    /**
     * Whether a list says that a page has not changed since it was last seen, so that it need not be asked for. A day
     * counts to its end, wherever that is.
     *
     * @param modified ISO 8601, or null, which says nothing
     * @param seen when the page kept was last current
     */
    public static boolean isUnchangedSince(String modified, Instant seen) {
        return moment(modified, LAST_ZONE, 1).map(last -> last.isBefore(seen)).orElse(false);
    }

    /** A time as it is; of a day its beginning in a zone, that many days later. */
    private static Optional<Instant> moment(String date, ZoneOffset zone, int later) {
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(
                            date.length() > 10
                                    ? OffsetDateTime.parse(date).toInstant()
                                    : LocalDate.parse(date)
                                            .plusDays(later)
                                            .atStartOfDay()
                                            .toInstant(zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
