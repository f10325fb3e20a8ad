package io.hearsay.article;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    List<String> lines() {
        return masked.stream().sorted().toList();
    }
}
