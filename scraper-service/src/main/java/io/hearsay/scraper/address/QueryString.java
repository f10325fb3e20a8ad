package io.hearsay.scraper.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of an address, without what only tells who the reader is and where they came from. */
final class QueryString {

    private static final Set<String> TRACKING = tracking();
    private static final List<String> TRACKING_PREFIXES = TRACKING.stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();

    private static final Set<String> SESSION = Set.of(
            "jsessionid",
            "phpsessid",
            "aspsessionid",
            "asp.net_sessionid",
            "sessionid",
            "session_id",
            "oscsid",
            "zenid");

    private static final Set<String> MAYBE_SESSION = Set.of("sid", "s", "session", "sess");
    private static final int SHORTEST_SESSION = 16;

    private QueryString() {}

    /**
     * Drops parameters of tracking and sessions. Parameters are sorted by name, those of one name keep their order; a
     * query that is not made of {@code name=value} pairs keeps the order it has.
     */
    static String withoutTracking(String query) {
        List<String> kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(name(pair)) && !isSession(pair))
                .toList();
        boolean pairs = kept.stream().allMatch(pair -> pair.indexOf('=') > 0);
        return String.join(
                "&",
                pairs
                        ? kept.stream()
                                .sorted(Comparator.comparing(QueryString::name))
                                .toList()
                        : kept);
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TRACKING.contains(lower) || TRACKING_PREFIXES.stream().anyMatch(lower::startsWith);
    }

    /**
     * A parameter that names the visitor's session. The short names mean other things as well ("sid=7" may well be a
     * section), so there the value has to look like one: long, and of letters and digits both.
     */
    private static boolean isSession(String pair) {
        String name = name(pair).toLowerCase(Locale.ROOT);
        if (SESSION.contains(name)) {
            return true;
        }
        String value = pair.substring(Math.min(pair.length(), name.length() + 1));
        return MAYBE_SESSION.contains(name)
                && value.length() >= SHORTEST_SESSION
                && value.chars().allMatch(Character::isLetterOrDigit)
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }

    private static Set<String> tracking() {
        try (var lines = new BufferedReader(new InputStreamReader(
                QueryString.class.getResourceAsStream("tracking-parameters.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
