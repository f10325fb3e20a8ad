package io.hearsay.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that recur on an outlet's pages. A sentence that stands on three pages of one outlet is not news on any of
 * them: it is the outlet's furniture, whatever its markup. Digits are masked, so that counters and clocks recur too.
 */
public final class FurnitureLines {

    /** On how many pages of an outlet a line must stand to be furniture. */
    public static final int PAGES = 3;

    /** No line is known. */
    public static final FurnitureLines NONE = new FurnitureLines(Set.of());

    private final Set<String> masked;

    private FurnitureLines(Set<String> masked) {
        this.masked = Set.copyOf(masked);
    }

    /**
     * Finds the recurring lines of one outlet.
     *
     * @param pages the lines of each page; a line counts once a page, and an article that stands under two addresses
     *     must be given once only
     * @return the lines that stand on at least {@link #PAGES} pages
     */
    public static FurnitureLines recurringIn(Collection<? extends Collection<String>> pages) {
        Map<String, Integer> count = new HashMap<>();
        for (Collection<String> page : pages) {
            Set<String> distinct = new HashSet<>();
            page.forEach(line -> distinct.add(mask(line)));
            distinct.forEach(line -> count.merge(line, 1, Integer::sum));
        }
        return new FurnitureLines(recurring(count));
    }

    private static Set<String> recurring(Map<String, Integer> count) {
        Set<String> found = new HashSet<>();
        count.forEach((line, pages) -> {
            if (pages >= PAGES && !line.isEmpty()) {
                found.add(line);
            }
        });
        return found;
    }

    /** The lines given, masked or not, are furniture. */
    public static FurnitureLines of(Collection<String> lines) {
        Set<String> found = new HashSet<>();
        lines.forEach(line -> found.add(mask(line)));
        found.remove("");
        return new FurnitureLines(found);
    }

    /** A line as it is counted: folded, every digit replaced by {@code 0}. */
    public static String mask(String line) {
        StringBuilder masked = new StringBuilder(FoldedText.of(line));
        for (int i = 0; i < masked.length(); i++) {
            if (Character.isDigit(masked.charAt(i))) {
                masked.setCharAt(i, '0');
            }
        }
        return masked.toString();
    }

    /** Whether the line is one of them. */
    public boolean contains(String line) {
        return !masked.isEmpty() && masked.contains(mask(line));
    }

    /** The masked lines in alphabetical order. */
    public List<String> lines() {
        return masked.stream().sorted().toList();
    }
}
