package io.hearsay.syndication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that several pages of one outlet carry: furniture, whatever they say. Pages that carry one article twice do not
 * count as several, else a page published under two addresses would vanish.
 */
final class RecurringLines {

    static final RecurringLines NONE = new RecurringLines(Map.of());

    private static final int FEWEST_ARTICLES = 3;
    private static final String NO_OUTLET = "";

    private final Map<String, Set<String>> byOutlet;

    private RecurringLines(Map<String, Set<String>> byOutlet) {
        this.byOutlet = byOutlet;
    }

    static RecurringLines in(List<Document> documents) {
        Map<String, Map<String, Set<Integer>>> articles = new HashMap<>();
        for (Document document : documents) {
            if (document.outlet() != null) {
                count(document, articles.computeIfAbsent(document.outlet(), outlet -> new HashMap<>()));
            }
        }
        Map<String, Set<String>> recurring = new HashMap<>();
        articles.forEach((outlet, lines) -> recurring.put(outlet, recurring(lines)));
        return new RecurringLines(recurring);
    }

    boolean contains(String outlet, String line) {
        return byOutlet.getOrDefault(outlet == null ? NO_OUTLET : outlet, Set.of())
                .contains(ProseLines.folded(line));
    }

    private static void count(Document document, Map<String, Set<Integer>> lines) {
        List<String> longest = longestLines(document);
        document.text()
                .lines()
                .map(ProseLines::folded)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Set<Integer> holders = lines.computeIfAbsent(line, key -> new HashSet<>(2));
                    if (holders.size() < FEWEST_ARTICLES) {
                        holders.add(article(longest, line));
                    }
                });
    }

    /** The two longest lines of prose: they tell which article a page carries. */
    private static List<String> longestLines(Document document) {
        return document.text()
                .lines()
                .filter(ProseLines::isProse)
                .map(ProseLines::folded)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .distinct()
                .limit(2)
                .toList();
    }

    /** Stands for the article around a line: its longest line besides this one. */
    private static int article(List<String> longest, String line) {
        return longest.stream()
                .filter(other -> !other.equals(line))
                .findFirst()
                .orElse("")
                .hashCode();
    }

    private static Set<String> recurring(Map<String, Set<Integer>> lines) {
        Set<String> recurring = new HashSet<>();
        lines.forEach((line, holders) -> {
            if (holders.size() >= FEWEST_ARTICLES) {
                recurring.add(line);
            }
        });
        return recurring;
    }
}
