package io.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Leaves out what stands under a heading such as "Related" or "Comments": the region that the heading opens, and, where
 * the heading has no region of its own, the lines after it up to the next paragraph.
 */
final class FurnitureSections {

    private static final Set<String> OPENERS = Lexicon.read("furniture-sections.txt");
    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "leave a comment",
            "leave a reply",
            "leave your comment",
            "post a comment",
            "add a comment",
            "kommentare",
            "commentaires",
            "comentarios",
            "comentários",
            "commenti");
    private static final int LONGEST_OPENER = 60;
    private static final double MOST_PROSE = 0.4;

    private final PageBlocks page;
    private final BlockDecision[] decisions;
    private final Region main;
    private final double[] proseUpTo;

    private FurnitureSections(PageBlocks page, BlockDecision[] decisions, Region main) {
        this.page = page;
        this.decisions = decisions;
        this.main = main;
        this.proseUpTo = new double[decisions.length + 1];
        for (int i = 0; i < decisions.length; i++) {
            proseUpTo[i + 1] = proseUpTo[i]
                    + (decisions[i].isBody() ? Prose.of(page.blocks().get(i)) : 0);
        }
    }

    /**
     * Turns the blocks of such sections from body to furniture.
     *
     * @param main the region that holds the article
     */
    static void drop(PageBlocks page, BlockDecision[] decisions, Region main) {
        FurnitureSections sections = new FurnitureSections(page, decisions, main);
        int last = main.firstBlock();
        for (int i = main.firstBlock(); i < main.endBlock(); i++) {
            if (i >= last && isOpener(page.blocks().get(i).text())) {
                last = sections.dropFrom(i);
            }
        }
    }

    /** Whether the line opens a section of furniture. */
    static boolean isOpener(String line) {
        if (line.length() > LONGEST_OPENER) {
            return false;
        }
        return OPENERS.contains(bare(line));
    }

    private static String bare(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
            end--;
        }
        return lower.substring(0, end);
    }

    private int dropFrom(int opener) {
        int end = IntStream.of(sectionEnd(opener), lineEnd(opener), commentsEnd(opener), articlesEnd(opener))
                .max()
                .orElseThrow();
        for (int i = opener; i < end; i++) {
            if (decisions[i].isBody()) {
                decisions[i] = BlockDecision.furniture(
                        "under the heading “" + page.blocks().get(opener).text() + "”");
            }
        }
        return end;
    }

    /** The end of the largest region that the opener opens and that holds little of the article. */
    private int sectionEnd(int opener) {
        List<Region> regions = page.regions();
        int end = opener + 1;
        Region region = regions.get(page.blocks().get(opener).region());
        while (region.firstBlock() >= opener && region.parent() >= 0 && holdsLittle(opener, region.endBlock())) {
            end = Math.min(region.endBlock(), main.endBlock());
            region = regions.get(region.parent());
        }
        return end;
    }

    /** The end of the page when the opener opens the readers' comments after most of the article. */
    private int commentsEnd(int opener) {
        boolean late = holdsLittle(opener, main.endBlock());
        return late && COMMENTS.contains(bare(page.blocks().get(opener).text())) ? main.endBlock() : opener;
    }

    /**
     * The end of the articles that follow inside the opener's own after its text: such a one is about something related
     * (HTML Standard, section 4.3.2).
     */
    private int articlesEnd(int opener) {
        Element own = article(opener);
        int end = opener + 1;
        if (own == null || proseUpTo[opener] <= proseUpTo[main.firstBlock()]) {
            return end;
        }
        for (int i = end; i < main.endBlock() && isInOther(own, i); i++) {
            end = i + 1;
        }
        return end;
    }

    private boolean isInOther(Element own, int index) {
        Element article = article(index);
        return article != null && article.parents().contains(own);
    }

    private Element article(int index) {
        return page.blocks().get(index).owner().closest("article");
    }

    private int lineEnd(int opener) {
        int end = opener + 1;
        while (end < main.endBlock() && !isParagraph(end)) {
            end++;
        }
        return end;
    }

    private boolean isParagraph(int index) {
        Block block = page.blocks().get(index);
        return switch (block.kind()) {
            case HEADING -> block.linkedLetters() == 0;
            case PARAGRAPH, OTHER -> Prose.of(block) > 0;
            default -> false;
        };
    }

    private boolean holdsLittle(int from, int to) {
        double all = proseUpTo[main.endBlock()] - proseUpTo[main.firstBlock()];
        return proseUpTo[to] - proseUpTo[from] <= MOST_PROSE * all;
    }
}
