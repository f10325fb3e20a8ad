package io.hearsay.scraper.discovery;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Dates of sitemaps and feeds: W3C date-times (ISO 8601) and RFC 822, with the mistakes that are common in both. */
final class ListDates {

    private static final int LONGEST = 64;
    private static final int LAST_YEAR = 9999;

    private ListDates() {}

    /**
     * The date in ISO 8601: a day stays a day, a time is given in UTC, a time without an offset loses what cannot be
     * known of it and is a day. Null where the text is no date.
     */
    static String iso(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        String date = text.strip();
        boolean isW3c = date.length() > 9 && date.charAt(4) == '-' && Character.isDigit(date.charAt(3));
        return isW3c ? w3c(date) : iso(DateParser.parseDate(date, Locale.US));
    }

    /** A point in time in ISO 8601; null for null. */
    static String iso(Date date) {
        return date == null ? null : utc(date.toInstant());
    }

    private static String w3c(String text) {
        try {
            return hasOffset(text)
                    ? utc(OffsetDateTime.parse(withColon(text.replace(' ', 'T')))
                            .toInstant())
                    : LocalDate.parse(text.substring(0, 10)).toString();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean hasOffset(String text) {
        String time = text.substring(10);
        return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }

    /** Writes an offset like {@code +0200} as {@code +02:00}. */
    private static String withColon(String time) {
        int sign = time.length() - "+0200".length();
        boolean bare = time.charAt(sign) == '+' || time.charAt(sign) == '-';
        return bare ? time.substring(0, sign + 3) + ":" + time.substring(sign + 3) : time;
    }

    private static String utc(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        return time.getYear() < 1 || time.getYear() > LAST_YEAR ? null : time.toString();
    }
}
