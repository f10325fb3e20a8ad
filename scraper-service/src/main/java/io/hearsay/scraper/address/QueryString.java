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

/** The query of an address, without what only tells where a reader came from. */
final class QueryString {

    private static final List<String> TRACKING = tracking();

    private QueryString() {}

    /**
     * Drops tracking parameters. Parameters are sorted by name, those of one name keep their order; a query that is not
     * made of {@code name=value} pairs keeps the order it has.
     */
    static String withoutTracking(String query) {
        List<String> kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(name(pair)))
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
        return TRACKING.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? lower.startsWith(known.substring(0, known.length() - 1))
                        : lower.equals(known));
    }

    private static List<String> tracking() {
        try (var lines = new BufferedReader(new InputStreamReader(
                QueryString.class.getResourceAsStream("tracking-parameters.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
