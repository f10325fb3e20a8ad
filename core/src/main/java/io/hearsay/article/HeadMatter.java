package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The lines printed around a headline: who wrote, and when. Only these are evidence; a date at the top of the page is
 * the page's clock, one at its end belongs to another article or to the copyright, unless a label announces it.
 */
final class HeadMatter {

    private static final int LINES_BEFORE = 3;
    private static final int LINES_AFTER = 8;
    /** Where no headline is found, so many lines before the first paragraph. */
    private static final int LINES_BEFORE_TEXT = 8;

    private static final int LINES_AFTER_TEXT = 12;

    private static final int LONGEST_LINE = 160;
    private static final Pattern CREDIT =
            Pattern.compile("\\b(?:photo|image|picture|foto|bild|crédit|credit|quelle)s? ?:", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();
    private PrintedDates announcedAtFoot = PrintedDates.NONE;

    private HeadMatter() {}

    /**
     * Gathers the lines.
     *
     * @param decisions what each of the page's blocks is
     */
    static HeadMatter of(PageBlocks page, List<BlockDecision> decisions) {
        HeadMatter matter = new HeadMatter();
        int text = firstParagraph(page, decisions);
        int headline = headline(page, decisions, text);
        if (headline >= 0) {
            matter.addAfter(page.blocks(), headline, LINES_AFTER);
            matter.addBefore(page.blocks(), headline, LINES_BEFORE);
        } else if (text >= 0) {
            matter.addBefore(page.blocks(), text, LINES_BEFORE_TEXT);
        }
        matter.announcedAtFoot = announced(foot(page, decisions));
        return matter;
    }

    private static int firstParagraph(PageBlocks page, List<BlockDecision> decisions) {
        for (int i = 0; i < decisions.size(); i++) {
            if (isParagraph(page, decisions, i) && !isTopHeading(page.blocks().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isParagraph(PageBlocks page, List<BlockDecision> decisions, int index) {
        return decisions.get(index).isBody() && Prose.of(page.blocks().get(index)) > 0;
    }

    /** The headline right before the article, else the page's heading there, or -1: a later one belongs elsewhere. */
    private static int headline(PageBlocks page, List<BlockDecision> decisions, int text) {
        int end = text < 0 ? decisions.size() : text;
        int heading = -1;
        for (int i = end - 1; i >= 0; i--) {
            if (decisions.get(i).role() == BlockRole.HEADLINE) {
                return i;
            }
            heading = heading < 0 && isTopHeading(page.blocks().get(i)) ? i : heading;
        }
        return heading;
    }

    private static List<Block> foot(PageBlocks page, List<BlockDecision> decisions) {
        int last = decisions.size() - 1;
        while (last >= 0 && !isParagraph(page, decisions, last)) {
            last--;
        }
        int end = Math.min(decisions.size(), last + 1 + LINES_AFTER_TEXT);
        return page.blocks().subList(last + 1, end);
    }

    private static PrintedDates announced(List<Block> lines) {
        PrintedDates dates = PrintedDates.NONE;
        String label = null;
        for (Block block : lines) {
            if (block.text().length() <= LONGEST_LINE) {
                dates = dates.or(DateLabels.announced(block.text(), label));
            }
            label = DateLabels.alone(block.text());
        }
        return dates;
    }

    private static boolean isTopHeading(Block block) {
        return block.owner().closest("h1") != null;
    }

    private void addAfter(List<Block> all, int index, int lines) {
        all.subList(index + 1, Math.min(all.size(), index + 1 + lines)).forEach(this::add);
    }

    private void addBefore(List<Block> all, int index, int lines) {
        all.subList(Math.max(0, index - lines), index).reversed().forEach(this::add);
    }

    private void add(Block block) {
        if (block.text().length() <= LONGEST_LINE
                && Prose.of(block) == 0
                && block.kind() != Block.Kind.CAPTION
                && !isOfSite(block)
                && !LineShape.isPhotoCredit(block.text())
                && !CREDIT.matcher(block.text()).find()) {
            blocks.add(block);
        }
    }

    /** Whether the line does nothing but say who wrote, or when something was published or changed. */
    static boolean names(String line) {
        return line.length() <= LONGEST_LINE
                && !LineShape.endsSentence(line)
                && (!Byline.names(line).isEmpty()
                        || !DateLabels.announced(line, null).equals(PrintedDates.NONE));
    }

    /** Whether it stands in the head of the whole site, where the page's clock is. */
    private static boolean isOfSite(Block block) {
        return block.owner().closest("header, nav") != null && block.owner().closest("article, main") == null;
    }

    /** The short lines after the headline, then those before it, nearest first. */
    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The dates printed around the headline. */
    PrintedDates dates() {
        PrintedDates dates = PrintedDates.NONE;
        String label = null;
        for (Block block : blocks) {
            String line = block.text();
            if (line.indexOf('©') < 0) {
                dates = dates.or(DateLabels.dates(line, label));
            }
            label = DateLabels.alone(line);
        }
        return dates;
    }

    /** The dates that a label announces right after the article's text. */
    PrintedDates announcedAtFoot() {
        return announcedAtFoot;
    }

    /** The {@code time} elements in these lines that do not speak of a change. */
    List<Element> times() {
        List<Element> times = new ArrayList<>();
        String label = null;
        for (Block block : blocks) {
            boolean change = DateLabels.dates(block.text(), label).modified() != null;
            for (Element time : change ? List.<Element>of() : block.owner().getElementsByTag("time")) {
                if (block.text().contains(FoldedText.of(time.text()))
                        && !ElementNames.words(time.className()).contains("updated")) {
                    times.add(time);
                }
            }
            label = DateLabels.alone(block.text());
        }
        return times;
    }
}
