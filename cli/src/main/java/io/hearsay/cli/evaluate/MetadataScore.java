package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often the metadata of one set's pages are right. Shares are of the pages whose gold has a value: a title is right
 * when it is the same but for blanks, authors when they are the same set but for blanks and case, a date when it names
 * the same day as written. A date where gold has none is invented.
 */
final class MetadataScore {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int DAY = "2014-08-26".length();

    private final Tally title = new Tally();
    private final Tally authors = new Tally();
    private final Tally date = new Tally();
    private final List<String> misses = new ArrayList<>();
    private int undated;
    private int datesMissed;
    private int datesInvented;

    /** Right answers among those asked for. */
    private static final class Tally {
        private int right;
        private int asked;

        void add(boolean isRight) {
            asked++;
            right += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            double share = asked == 0 ? 0 : right / (double) asked;
            return String.format(Locale.ROOT, "%.3f (%d of %d)", share, right, asked);
        }
    }

    /**
     * Judges one page.
     *
     * @param gold {@code title}, {@code authors} (a list) and {@code date} (ISO 8601), each null where the page has
     *     none
     */
    void add(String page, JsonNode gold, Article found) {
        addTitle(page, gold.path("title").textValue(), found.title());
        addAuthors(page, names(gold.path("authors")), names(found.authors()));
        addDate(page, day(gold.path("date").textValue()), day(found.published()));
    }

    private void addTitle(String page, String expected, String found) {
        if (expected != null) {
            judge(title, page + " title", folded(expected), found == null ? null : folded(found));
        }
    }

    private void addAuthors(String page, Set<String> expected, Set<String> found) {
        if (!expected.isEmpty()) {
            judge(authors, page + " authors", expected, found);
        }
    }

    private void addDate(String page, String expected, String found) {
        if (expected != null) {
            datesMissed += found == null ? 1 : 0;
            judge(date, page + " date", expected, found);
            return;
        }
        undated++;
        if (found != null) {
            datesInvented++;
            misses.add(page + " date: expected none, found " + found);
        }
    }

    private void judge(Tally tally, String what, Object expected, Object found) {
        boolean right = Objects.equals(expected, found);
        tally.add(right);
        if (!right) {
            misses.add("%s: expected %s, found %s".formatted(what, expected, found));
        }
    }

    private static Set<String> names(JsonNode authors) {
        List<String> names = new ArrayList<>();
        authors.forEach(author -> names.add(author.asText()));
        return names(names);
    }

    private static Set<String> names(List<String> authors) {
        return authors.stream()
                .map(name -> folded(name).toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String day(DatedEvidence dated) {
        return dated == null ? null : day(dated.date());
    }

    private static String day(String date) {
        return date == null ? null : date.substring(0, Math.min(DAY, date.length()));
    }

    private static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** One line for every wrong answer, in the order of the pages. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    /** The shares in one line. */
    String summary() {
        return "title %s, authors %s, date %s, undated %d, dates invented %d of %d"
                .formatted(title, authors, date, datesMissed, datesInvented, undated);
    }
}
