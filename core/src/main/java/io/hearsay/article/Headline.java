package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline: what is printed as such, else what the metadata call it, site name taken off. */
final class Headline {

    private static final int SHORTEST_BOLD = 20;
    private static final int LONGEST_BOLD = 200;

    private Headline() {}

    /** The headline, or null when the page prints and names none. */
    static String of(Document page, StructuredData data, MetaTags meta, String outlet) {
        List<String> named = named(page, data, meta, outlet);
        for (Element heading : page.getElementsByTag("h1")) {
            String printed = FoldedText.of(heading.text());
            if (named.stream().anyMatch(name -> agrees(printed, name))) {
                return printed;
            }
        }
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        Element only = page.getElementsByTag("h1").first();
        return only == null || only.text().isBlank() ? null : FoldedText.of(only.text());
    }

    private static List<String> named(Document page, StructuredData data, MetaTags meta, String outlet) {
        List<String> named = new ArrayList<>();
        add(named, data.text("headline"));
        add(named, withoutSite(meta.first("og:title"), outlet));
        add(named, withoutSite(meta.first("twitter:title", "title", "dc.title"), outlet));
        Element title = page.head().getElementsByTag("title").first();
        add(named, title == null ? null : withoutSite(FoldedText.of(title.text()), outlet));
        return named;
    }

    private static void add(List<String> named, String title) {
        if (title != null && LineShape.words(title) > 1) {
            named.add(title);
        }
    }

    private static boolean agrees(String printed, String named) {
        String one = printed.toLowerCase(Locale.ROOT);
        String other = named.toLowerCase(Locale.ROOT);
        return one.length() > 8 && (one.startsWith(other) || other.startsWith(one));
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
