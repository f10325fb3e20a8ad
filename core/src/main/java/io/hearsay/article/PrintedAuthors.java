package io.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The names of the authors as the page shows them to its readers: in a byline, a link to their page, an author box. */
final class PrintedAuthors {

    private PrintedAuthors() {}

    /**
     * The names printed around the headline, else the one name that the page's author boxes hold.
     *
     * @param page all of its blocks
     * @param headMatter the lines around its headline
     */
    static List<String> of(PageBlocks page, HeadMatter headMatter) {
        List<Block> lines = headMatter.blocks();
        List<String> found = inBylines(lines);
        found = found.isEmpty() ? inLinks(lines) : found;
        found = found.isEmpty() ? inBoxes(lines) : found;
        return found.isEmpty() ? onlyOne(page) : found;
    }

    private static List<String> inBylines(List<Block> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Block line = lines.get(i);
            if (Byline.opens(line.text())) {
                List<String> linked = names(AuthorMarkup.linked(line));
                List<String> names = linked.isEmpty() ? Byline.names(line.text()) : linked;
                if (!names.isEmpty()) {
                    return names;
                }
            } else if (Byline.isOpening(line.text()) && i + 1 < lines.size()) {
                List<String> names = names(List.of(lines.get(i + 1).text()));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> inLinks(List<Block> lines) {
        List<String> names = new ArrayList<>();
        lines.forEach(line -> names.addAll(names(AuthorMarkup.linked(line))));
        return names;
    }

    private static List<String> inBoxes(List<Block> lines) {
        for (Block line : lines) {
            if (PersonName.isLikely(line.text()) && AuthorMarkup.isNamed(line)) {
                return List.of(line.text());
            }
        }
        return List.of();
    }

    /** The name in the author boxes anywhere on the page, where there is but one: cards of other stories have more. */
    private static List<String> onlyOne(PageBlocks page) {
        Set<String> names = new LinkedHashSet<>();
        for (Element link : page.regions().getFirst().element().getElementsByTag("a")) {
            String name = AuthorMarkup.leadsToAuthor(link) ? FoldedText.of(link.text()) : "";
            if (PersonName.isLikely(name)) {
                names.add(name);
            }
        }
        for (Block block : page.blocks()) {
            names.addAll(inBoxes(List.of(block)));
        }
        return names.size() == 1 ? List.copyOf(names) : List.of();
    }

    private static List<String> names(List<String> texts) {
        return texts.stream().filter(PersonName::isPossible).toList();
    }
}
