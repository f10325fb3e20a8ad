package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What markup says of a name in it: that it is the author's, by where it links to or what its element is called. */
final class AuthorMarkup {

    private static final Set<String> PATHS = Lexicon.read("author-paths.txt");
    private static final Set<String> NAMES = Lexicon.read("author-names.txt");
    private static final Set<String> DETAILS = Lexicon.read("author-details.txt");
    /** How far above a name its element may be that is called the author's. */
    private static final int REACH = 3;

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CLASS = 200;

    private AuthorMarkup() {}

    /** The texts of the links in a block that lead to an author's page. */
    static List<String> linked(Block block) {
        List<String> names = new ArrayList<>();
        Element owner = block.owner();
        for (Element link : owner.getElementsByTag("a")) {
            add(names, link, block);
        }
        for (Element around = owner; names.isEmpty() && around != null; around = around.parent()) {
            if (around.normalName().equals("a")) {
                add(names, around, block);
                break;
            }
        }
        return names;
    }

    private static void add(List<String> names, Element link, Block block) {
        String name = leadsToAuthor(link) ? FoldedText.of(link.text()) : "";
        if (!name.isEmpty() && block.text().contains(name)) {
            names.add(name);
        }
    }

    /** Whether the link says so ({@code rel=author}) or its path does ({@code /author/anna-name}). */
    static boolean leadsToAuthor(Element link) {
        if (link.attr("rel").toLowerCase(Locale.ROOT).contains("author")) {
            return true;
        }
        String address = link.attr("href");
        String[] steps = address.substring(0, Math.min(LONGEST_ADDRESS, address.length()))
                .toLowerCase(Locale.ROOT)
                .split("[/?#]", -1);
        for (int i = 0; i + 1 < steps.length; i++) {
            if (PATHS.contains(steps[i]) && !steps[i + 1].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block's element, or one close around it, is called an author's name. */
    static boolean isNamed(Block block) {
        Element element = block.owner();
        for (int i = 0; i < REACH && element != null; i++) {
            List<String> words = words(element);
            if (ElementNames.firstIn(DETAILS, words) != null) {
                return false;
            }
            if (ElementNames.firstIn(NAMES, words) != null) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }

    private static List<String> words(Element element) {
        String names = element.className();
        return names.isEmpty()
                ? List.of()
                : ElementNames.words(names.substring(0, Math.min(LONGEST_CLASS, names.length())));
    }
}
