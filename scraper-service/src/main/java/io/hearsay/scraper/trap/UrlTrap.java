package io.hearsay.scraper.trap;

import io.hearsay.scraper.address.PageAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traps that show in the address alone. */
enum UrlTrap {
    /** Relative links that add to the path for ever. */
    DEEP("its path has more than 12 segments"),
    /** The same, in a circle. */
    REPEATING("its path repeats itself"),
    /** The same page anew for every visitor. */
    SESSION("it carries a session"),
    /** A form's content, or a whole page's state. */
    LONG_QUERY("its query has more than 500 characters"),
    /** Each parameter multiplies the pages there are. */
    MANY_PARAMETERS("its query has more than 8 parameters"),
    /** One list in every order and choice. */
    SORTED("it sorts and filters a list"),
    /** A calendar beyond everything that was written for the web. */
    CALENDAR("it is a day or month in a calendar, far from now");

    private static final int MAX_SEGMENTS = 12;
    private static final int MAX_REPEATS = 2;
    private static final int MAX_QUERY = 500;
    private static final int MAX_PARAMETERS = 8;
    private static final int MAX_SORTING = 1;
    private static final int SHORTEST_SESSION = 16;
    private static final int FIRST_YEAR = 1990;

    private static final Set<String> SESSIONS = Set.of(
            "phpsessid", "jsessionid", "sessionid", "session_id", "session", "sid", "cftoken", "oscsid", "zenid");

    private static final Set<String> SORTING = Set.of(
            "sort",
            "sortby",
            "sort_by",
            "sortorder",
            "sort_order",
            "order",
            "orderby",
            "order_by",
            "dir",
            "direction",
            "filter",
            "facet",
            "view",
            "display",
            "layout",
            "perpage",
            "per_page",
            "pagesize",
            "page_size",
            "limit");

    private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=|/\\(S\\(");
    private static final Pattern DATE_AT_END =
            Pattern.compile("/(\\d{4})(?:[/_.-]\\d{1,2}){1,2}+(?:\\.[a-z]{2,5})?+/?+$");
    private static final Pattern DATE_IN_QUERY =
            Pattern.compile("(?:^|&)(?:(?:year|yr|y)=(\\d{4})|[^=&]++=(\\d{4})(?:[_.-]\\d{1,2}){1,2}+)(?=&|$)");

    private final String reason;

    UrlTrap(String reason) {
        this.reason = reason;
    }

    /** Why such an address is not fetched, as the end of a sentence. */
    String reason() {
        return reason;
    }

    /**
     * The trap that an address is in.
     *
     * @param year the current one
     */
    static Optional<UrlTrap> of(PageAddress address, int year) {
        URI uri = address.uri();
        Optional<UrlTrap> inPath = inPath(uri.getRawPath(), year);
        return uri.getRawQuery() == null ? inPath : inPath.or(() -> inQuery(uri.getRawQuery(), year));
    }

    private static Optional<UrlTrap> inPath(String path, int year) {
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (segments.size() > MAX_SEGMENTS) {
            return Optional.of(DEEP);
        }
        if (repeats(segments)) {
            return Optional.of(REPEATING);
        }
        if (SESSION_IN_PATH.matcher(path).find()) {
            return Optional.of(SESSION);
        }
        Matcher date = DATE_AT_END.matcher(path);
        return date.find() && isFar(date.group(1), year) ? Optional.of(CALENDAR) : Optional.empty();
    }

    /** Whether a run of segments stands three times in a row; runs of numbers alone, like dates, may. */
    private static boolean repeats(List<String> segments) {
        for (int length = 1; length * (MAX_REPEATS + 1) <= segments.size(); length++) {
            int same = 0;
            for (int at = length; at < segments.size(); at++) {
                boolean equal = segments.get(at).equals(segments.get(at - length));
                same = equal ? same + 1 : 0;
                if (same >= length * MAX_REPEATS && !isNumbers(segments.subList(at - length + 1, at + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNumbers(List<String> segments) {
        return segments.stream().allMatch(segment -> segment.chars().allMatch(Character::isDigit));
    }

    private static Optional<UrlTrap> inQuery(String query, int year) {
        if (query.length() > MAX_QUERY) {
            return Optional.of(LONG_QUERY);
        }
        List<String> pairs = List.of(query.split("&", -1));
        if (pairs.size() > MAX_PARAMETERS) {
            return Optional.of(MANY_PARAMETERS);
        }
        if (pairs.stream().anyMatch(UrlTrap::isSession)) {
            return Optional.of(SESSION);
        }
        if (pairs.stream().filter(UrlTrap::isSorting).count() > MAX_SORTING) {
            return Optional.of(SORTED);
        }
        Matcher date = DATE_IN_QUERY.matcher(query);
        return date.find() && isFar(date.group(1) == null ? date.group(2) : date.group(1), year)
                ? Optional.of(CALENDAR)
                : Optional.empty();
    }

    /** A short value is no session: {@code sid} may well name a story. */
    private static boolean isSession(String pair) {
        return SESSIONS.contains(name(pair)) && pair.length() - pair.indexOf('=') > SHORTEST_SESSION;
    }

    private static boolean isSorting(String pair) {
        String name = name(pair);
        int bracket = name.indexOf("%5b") < 0 ? name.indexOf('[') : name.indexOf("%5b");
        return SORTING.contains(bracket < 0 ? name : name.substring(0, bracket));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean isFar(String date, int year) {
        int named = Integer.parseInt(date);
        return named < FIRST_YEAR || named > year + 1;
    }
}
