package io.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, read to ISO 8601 as precisely as they are written. */
final class PageDate {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int DAY = "2014-08-26".length();
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final ZoneOffset FARTHEST_WEST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: de| of)?[ -]([\\p{L}\\p{M}]{2,12})"
                    + "\\.?,?(?: de| del)?[ -](\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu}))([\\p{L}\\p{M}]{2,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? "
                    + "(?:\\d{1,2}:\\d{2}:\\d{2} \\p{Lu}{1,5} )?(\\d{4})(?!\\d)");
    private static final Pattern IN_URL = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?![\\d.])");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern COMPACT_IN_URL = Pattern.compile("/((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[-/_])");
    private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");
    private static final Pattern UNTIL = Pattern.compile(" (?:-|–|—|to|until|bis|au|al) ");
    private static final Pattern COLUMN = Pattern.compile("\t");
    private static final Map<String, Integer> MONTHS = months();

    private PageDate() {}

    /**
     * Reads a machine-readable value: an attribute, a meta tag, a JSON-LD property.
     *
     * @return an ISO 8601 date, or date-time where time and offset are given; null when the value holds no date
     */
    static String ofValue(String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.lookingAt()) {
            return iso(iso);
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? date(compact.group(1), number(compact.group(2)), compact.group(3)) : ofText(text);
    }

    private static String iso(Matcher found) {
        String date = date(found.group(1), number(found.group(2)), found.group(3));
        if (date == null || found.group(4) == null || found.group(7) == null) {
            return date;
        }
        return date + time(found);
    }

    private static String time(Matcher found) {
        try {
            int second = found.group(6) == null ? 0 : number(found.group(6));
            LocalTime time = LocalTime.of(number(found.group(4)), number(found.group(5)), second);
            String zone = found.group(7).equals("UTC") || found.group(7).equals("GMT") ? "Z" : found.group(7);
            return "T%02d:%02d:%02d%s"
                    .formatted(time.getHour(), time.getMinute(), time.getSecond(), ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The date that a printed line holds, or null. */
    static String ofText(String printed) {
        String text = withAsciiDigits(printed);
        String named = firstNamed(DAY_FIRST.matcher(text), 1, 2);
        named = named == null ? firstNamed(MONTH_FIRST.matcher(text), 2, 1) : named;
        return named == null ? ofNumbers(text) : named;
    }

    /** Arabic, Devanagari and other digits are digits. */
    private static String withAsciiDigits(String text) {
        if (text.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> ascii.append((char) (Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)));
        return ascii.toString();
    }

    /** The first match whose word is a month; the next one may begin within a match that is none. */
    private static String firstNamed(Matcher found, int day, int month) {
        for (int from = 0; found.find(from); from = found.start() + 1) {
            String date = date(found.group(3), month(found.group(month)), found.group(day));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Whether the line tells from when to when something goes: the time of an event, not of a page. */
    static boolean isSpan(String text) {
        String[] ends = UNTIL.split(text, 2);
        return ends.length == 2 && ofText(ends[0]) != null && ofText(ends[1]) != null;
    }

    private static String ofNumbers(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return date(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.find()) {
            String year = dotted.group(3).length() == 2 ? "20" + dotted.group(3) : dotted.group(3);
            return date(year, number(dotted.group(2)), dotted.group(1));
        }
        String eastAsian = firstIn(EAST_ASIAN.matcher(text));
        return eastAsian == null ? ofSlashes(text) : eastAsian;
    }

    /** Day and month in either order, where only one order makes a date. */
    private static String ofSlashes(String text) {
        Matcher slashed = SLASHED.matcher(text);
        if (!slashed.find()) {
            return null;
        }
        String dayFirst = date(slashed.group(3), number(slashed.group(2)), slashed.group(1));
        String monthFirst = date(slashed.group(3), number(slashed.group(1)), slashed.group(2));
        if (dayFirst == null || dayFirst.equals(monthFirst)) {
            return monthFirst;
        }
        return monthFirst == null ? dayFirst : null;
    }

    /** The date in an address's path ({@code /2014/08/26/}), or null. */
    static String ofUrl(String url) {
        String date = firstIn(IN_URL.matcher(url));
        return date == null ? firstIn(COMPACT_IN_URL.matcher(url)) : date;
    }

    /** The first match of an expression with the groups year, month and day. */
    private static String firstIn(Matcher found) {
        return found.find() ? date(found.group(1), number(found.group(2)), found.group(3)) : null;
    }

    /** Whether two dates of {@link #ofValue} can name the same day: an instant is another day in other places. */
    static boolean isSameDay(String one, String other) {
        return !firstDay(one).isAfter(lastDay(other)) && !firstDay(other).isAfter(lastDay(one));
    }

    private static LocalDate firstDay(String date) {
        return date.length() > DAY ? inOffset(date, FARTHEST_WEST) : day(date);
    }

    private static LocalDate lastDay(String date) {
        return date.length() > DAY ? inOffset(date, FARTHEST_EAST) : day(date);
    }

    private static LocalDate inOffset(String instant, ZoneOffset offset) {
        return OffsetDateTime.parse(instant).withOffsetSameInstant(offset).toLocalDate();
    }

    /** Whether the first date is an instant by the clock of Greenwich, the second the same by another clock. */
    static boolean isLocalTimeOf(String instant, String other) {
        return Math.min(instant.length(), other.length()) > DAY
                && OffsetDateTime.parse(instant).getOffset().equals(ZoneOffset.UTC)
                && !OffsetDateTime.parse(other).getOffset().equals(ZoneOffset.UTC)
                && OffsetDateTime.parse(instant).isEqual(OffsetDateTime.parse(other));
    }

    /** Whether the first of two dates of {@link #ofValue} is the earlier, as precisely as both are given. */
    static boolean isBefore(String one, String other) {
        return Math.min(one.length(), other.length()) > DAY
                ? OffsetDateTime.parse(one).isBefore(OffsetDateTime.parse(other))
                : day(one).isBefore(day(other));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, DAY));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : Lexicon.read("months.tsv")) {
            String[] columns = COLUMN.split(line, -1);
            months.put(columns[0], number(columns[1]));
        }
        return Map.copyOf(months);
    }

    private static String date(String year, int month, String day) {
        int y = number(year);
        if (y < FIRST_YEAR || y > LAST_YEAR || month < 1 || month > MONTHS_OF_A_YEAR) {
            return null;
        }
        int d = number(day);
        int longest = LocalDate.of(y, month, 1).lengthOfMonth();
        return d < 1 || d > longest ? null : LocalDate.of(y, month, d).toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
