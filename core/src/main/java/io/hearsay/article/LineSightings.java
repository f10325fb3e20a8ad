package io.hearsay.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which pages of one outlet each line stands, as far as it takes to tell furniture: the first
 * {@value FurnitureLines#PAGES} pages of a line. A page counts once, however often it is noted and however it changes.
 * A page that reprints another one counts as that one: a text that an outlet prints three times is no furniture. Not
 * thread-safe.
 */
public final class LineSightings {

    /** Share of a page's letters found on one other page from which on it reprints that page, from 0 to 1. */
    public static final double REPRINT_SHARE = 1 / 3.0;

    private final Map<String, Set<String>> pages = new HashMap<>();

    /**
     * Takes over what was noted before.
     *
     * @param masked a line as {@link FurnitureLines#mask} gives it
     * @param seenOn the pages that it counted for
     */
    public void add(String masked, Collection<String> seenOn) {
        pages.computeIfAbsent(masked, _ -> new LinkedHashSet<>()).addAll(seenOn);
    }

    /**
     * Notes the lines of a page.
     *
     * @param page the page's name within its outlet; always the same for the same page
     * @param lines of the page's article
     * @return the page for which they count: this one, or the one that it reprints
     */
    public String note(String page, CountedLines lines) {
        String counted = original(page, lines);
        for (String line : lines.lettersByLine().keySet()) {
            Set<String> seenOn = pages.computeIfAbsent(line, _ -> new LinkedHashSet<>());
            if (seenOn.size() < FurnitureLines.PAGES) {
                seenOn.add(counted);
            }
        }
        return counted;
    }

    private String original(String page, CountedLines lines) {
        Map<String, Integer> shared = new HashMap<>();
        int letters = 0;
        for (Map.Entry<String, Integer> line : lines.lettersByLine().entrySet()) {
            Set<String> seenOn = pages.getOrDefault(line.getKey(), Set.of());
            if (seenOn.size() < FurnitureLines.PAGES) {
                letters += line.getValue();
                seenOn.forEach(other -> shared.merge(other, line.getValue(), Integer::sum));
            }
        }
        if (shared.isEmpty()) {
            return page;
        }
        String nearest = nearest(shared);
        // A page that was counted before goes on counting as what it was counted as.
        boolean reprints = !shared.containsKey(page) && shared.get(nearest) >= REPRINT_SHARE * letters;
        return reprints ? nearest : page;
    }

    private static String nearest(Map<String, Integer> shared) {
        return Collections.max(
                        shared.entrySet(),
                        Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }

    /** Whether the line may be furniture and stands on as many pages as it takes. */
    public boolean isFurniture(String masked) {
        return CountedLines.mayBeFurniture(masked)
                && pages.getOrDefault(masked, Set.of()).size() >= FurnitureLines.PAGES;
    }

    /** Every line that turned out to be furniture. */
    public FurnitureLines furniture() {
        List<String> found = new ArrayList<>();
        pages.keySet().stream().filter(this::isFurniture).forEach(found::add);
        return FurnitureLines.of(found);
    }
}
