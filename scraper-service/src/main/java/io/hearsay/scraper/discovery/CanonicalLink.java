package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.regex.Pattern;

/**
 * Whether what a page calls its own address can be that, by the two addresses alone. A common mistake of content
 * systems is to name the home page, or the section, on every article: believed, it would make one page of a whole site.
 */
public final class CanonicalLink {

    private static final Pattern ENTRY_PAGE = Pattern.compile("/(?:(?:index|default|home|start)(?:\\.[a-z]{2,5})?)?");
    private static final int HEADLINE_WORDS = 3;
    private static final int IDENTIFIER_DIGITS = 4;

    private CanonicalLink() {}

    /**
     * Whether the address named may be the page's own.
     *
     * @param page where it was named
     * @param canonical what was named
     */
    public static boolean isPlausible(PageAddress page, PageAddress canonical) {
        String path = page.uri().getRawPath();
        String named = canonical.uri().getRawPath();
        if (ENTRY_PAGE.matcher(named).matches()) {
            return ENTRY_PAGE.matcher(path).matches();
        }
        return !isSectionOf(named, path);
    }

    /** Whether a path is above an article's and names no article itself. */
    private static boolean isSectionOf(String above, String article) {
        String folder = above.endsWith("/") ? above : above + "/";
        return article.length() > folder.length()
                && article.startsWith(folder)
                && namesArticle(lastSegment(article))
                && !namesArticle(lastSegment(above));
    }

    private static String lastSegment(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** Some words joined, or a number: {@code flights-have-begun}, {@code 28967812}. */
    private static boolean namesArticle(String segment) {
        long words = 1 + segment.chars().filter(c -> c == '-' || c == '_').count();
        long digits = segment.chars().filter(Character::isDigit).count();
        return words >= HEADLINE_WORDS || digits >= IDENTIFIER_DIGITS || segment.indexOf('%') >= 0;
    }
}
