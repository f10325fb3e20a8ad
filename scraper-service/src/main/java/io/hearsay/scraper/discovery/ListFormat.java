package io.hearsay.scraper.discovery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of list a body is, by its opening. */
enum ListFormat {
    /** A sitemap or sitemap index in XML. */
    SITEMAP,
    /** An address a line. */
    TEXT_SITEMAP,
    /** RSS of any version, or Atom. */
    FEED,
    /** A JSON Feed. */
    JSON_FEED,
    /** No list. */
    NONE;

    private static final Pattern ROOT =
            Pattern.compile("<(?:[a-z0-9_.-]++:)?+(urlset|sitemapindex|rss|feed|rdf|html|head|body)[\\s/>]");

    /** Tells by the first element of a known name; junk before it, like a program's warning, does not matter. */
    static ListFormat of(String head) {
        Matcher root = ROOT.matcher(head);
        if (root.find()) {
            return switch (root.group(1)) {
                case "urlset", "sitemapindex" -> SITEMAP;
                case "rss", "feed", "rdf" -> FEED;
                default -> NONE;
            };
        }
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3).strip() : head.strip();
        if (text.startsWith("{")) {
            return text.contains("jsonfeed.org/version") ? JSON_FEED : NONE;
        }
        return isLinesOfAddresses(text) ? TEXT_SITEMAP : NONE;
    }

    /** The head may end within its last line. */
    private static boolean isLinesOfAddresses(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int whole = lines.size() > 1 ? lines.size() - 1 : lines.size();
        return !text.isEmpty() && lines.subList(0, whole).stream().allMatch(ListFormat::isAddressOrBlank);
    }

    private static boolean isAddressOrBlank(String line) {
        boolean address = line.startsWith("http://") || line.startsWith("https://");
        return line.isEmpty() || (address && line.chars().noneMatch(c -> c <= ' ' || c == '<'));
    }
}
