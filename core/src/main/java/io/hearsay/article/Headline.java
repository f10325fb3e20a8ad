package io.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline: what is printed as such, else what the metadata call it, site name taken off. */
final class Headline {

    private static final int SHORTEST_TITLE = 7;
    private static final double AGREEMENT = 0.6;
    private static final int SHORTEST_BOLD = 20;
    private static final int LONGEST_BOLD = 200;

    private static final Pattern BETWEEN = Pattern.compile(" [|–—·»:-] | // |_");

    private Headline() {}

    /** The headline, or null when the page prints and names none. */
    static Found<String> of(Document page, StructuredData data, MetaTags meta, String outlet) {
        List<Found<String>> named = named(page, data, meta, outlet);
        List<String> printed = printed(page);
        for (String heading : printed) {
            Optional<Found<String>> name =
                    named.stream().filter(each -> agrees(heading, each.value())).findFirst();
            if (name.isPresent()) {
                return Found.of(withoutKicker(heading, name.get().value()), "headline", 0.95);
            }
        }
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        return Found.of(printed.isEmpty() ? null : printed.getFirst(), "headline", 0.7);
    }

    private static List<String> printed(Document page) {
        List<String> printed = new ArrayList<>();
        for (Element heading : page.getElementsByTag("h1")) {
            String text = FoldedText.of(heading.text());
            if (isTitle(text)) {
                printed.add(text);
            }
        }
        return printed;
    }

    private static List<Found<String>> named(Document page, StructuredData data, MetaTags meta, String outlet) {
        Element title = page.head().getElementsByTag("title").first();
        String inHead = title == null ? null : FoldedText.of(title.text());
        return Stream.of(
                        Found.of(data.text("headline"), "json-ld", 0.85),
                        Found.of(withoutSite(meta.first("og:title"), outlet), "meta", 0.8),
                        Found.of(withoutSite(meta.first("twitter:title", "title", "dc.title"), outlet), "meta", 0.8),
                        Found.of(withoutSite(inHead, outlet), "title-element", 0.6))
                .filter(found -> isTitle(found.value()))
                .toList();
    }

    private static boolean isTitle(String text) {
        return text != null && Letters.weight(text) > SHORTEST_TITLE;
    }

    /** The heading, or the title that it ends with: what stands before it is a kicker. */
    private static String withoutKicker(String heading, String title) {
        boolean ends = heading.length() > title.length()
                && heading.regionMatches(true, heading.length() - title.length(), title, 0, title.length());
        return ends || BodySelection.key(heading).equals(BodySelection.key(title)) ? title : heading;
    }

    /** Whether a printed heading and a title in the metadata share most of the shorter one's words. */
    private static boolean agrees(String printed, String named) {
        Set<String> one = words(printed);
        Set<String> other = words(named);
        int fewer = Math.min(one.size(), other.size());
        one.retainAll(other);
        return fewer > 0 && one.size() >= AGREEMENT * fewer;
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            words.add(word);
        }
        words.remove("");
        return words;
    }

    /** A title without the site's name that stands before or after it. */
    static String withoutSite(String title, String outlet) {
        if (title == null || outlet == null) {
            return title;
        }
        for (String separator : List.of(" | ", " - ", " – ", " — ", " : ", ": ", " · ", " » ", " // ")) {
            if (endsWithIgnoringCase(title, separator + outlet)) {
                return title.substring(0, title.length() - separator.length() - outlet.length());
            }
        }
        return title;
    }

    private static boolean endsWithIgnoringCase(String text, String end) {
        return text.length() > end.length()
                && text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
    }

    /**
     * The longest part of a title that the page prints by itself where it does not print the whole, or null: titles
     * name the site or the section as well.
     */
    static String printedPart(String title, PageBlocks page) {
        String[] parts = BETWEEN.split(title, -1);
        if (parts.length == 1) {
            return null;
        }
        Set<String> printed = new HashSet<>();
        page.blocks().forEach(block -> printed.add(BodySelection.key(block.text())));
        if (printed.contains(BodySelection.key(title))) {
            return null;
        }
        return Stream.of(parts)
                .filter(part -> Letters.weight(part) > SHORTEST_TITLE && printed.contains(BodySelection.key(part)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** A bold line that stands before the article's first paragraph as a headline does, or null. */
    static String boldLine(PageBlocks page, int firstParagraph) {
        for (int i = firstParagraph - 1; i >= 0 && i >= firstParagraph - 3; i--) {
            Block block = page.blocks().get(i);
            if (isBold(block) && block.linkedLetters() == 0 && !LineShape.endsSentence(block.text())) {
                return block.text();
            }
        }
        return null;
    }

    private static boolean isBold(Block block) {
        int length = block.text().length();
        return length >= SHORTEST_BOLD
                && length <= LONGEST_BOLD
                && !block.owner().select("b, strong").isEmpty();
    }
}
