package io.hearsay.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Decides for every block of a page what it is to the article. */
final class BodySelection {

    private static final double MOST_LINKED = 0.5;
    private static final int SHORTEST_LINKED_PROSE = 200;
    private static final int SHORTEST_LINKED_SENTENCE = 80;
    /** A page that seems to hold less was judged too strictly: it is read again without trust in layout names. */
    private static final int SHORTEST_ARTICLE = 200;

    private static final int STANDFIRST_REACH = 40;
    private static final int SHORTEST_STANDFIRST = 40;
    private static final int WORDS_OF_A_STANDFIRST = 10;

    /** So many blocks of the text may stand before the line that says who wrote it. */
    private static final int HEAD_BLOCKS = 6;

    private final PageBlocks page;
    private final String title;
    private final String description;
    private final FurnitureLines known;
    private final BlockDecision[] decisions;

    private BodySelection(PageBlocks page, String title, String description, FurnitureLines known) {
        this.description = description == null ? "" : key(description);
        this.page = page;
        this.title = title == null ? "" : key(title);
        this.known = known;
        this.decisions = new BlockDecision[page.blocks().size()];
    }

    /**
     * One decision for each block, in the order of the blocks.
     *
     * @param title the article's headline, or null
     * @param description the page's own summary of itself, or null
     */
    static List<BlockDecision> of(PageBlocks page, String title, String description, FurnitureLines known) {
        BodySelection selection = new BodySelection(page, title, description, known);
        selection.decide(FurnitureRegions.reasons(page));
        if (selection.bodyLetters() < SHORTEST_ARTICLE) {
            BodySelection lenient = new BodySelection(page, title, description, known);
            lenient.decide(FurnitureRegions.certainReasons(page));
            selection = lenient.bodyLetters() > selection.bodyLetters() ? lenient : selection;
        }
        return Arrays.asList(selection.decisions);
    }

    private int bodyLetters() {
        int letters = 0;
        for (int i = 0; i < decisions.length; i++) {
            letters += decisions[i].isBody() ? page.blocks().get(i).letters() : 0;
        }
        return letters;
    }

    private void decide(String[] furniture) {
        Region main = MainRegion.of(page, furniture);
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = decision(i, furniture[i], main);
        }
        if (main != null) {
            addStandfirst(main, furniture);
            dropBeforeHeadline(main);
            dropBeforeFirstParagraph(main);
            dropHeadMatter(main);
            FurnitureSections.drop(page, decisions, main);
            CardLists.drop(page, decisions);
            RepeatedBlocks.drop(page.blocks(), decisions);
            dropDanglingHeadings();
        }
    }

    private BlockDecision decision(int index, String furniture, Region main) {
        Block block = page.blocks().get(index);
        if (!title.isEmpty() && key(block.text()).equals(title)) {
            return new BlockDecision(BlockRole.HEADLINE, "the headline");
        }
        if (isCaption(block) || (furniture == null && LineShape.isPhotoCredit(block.text()))) {
            return new BlockDecision(BlockRole.CAPTION, "a caption or photo credit");
        }
        if (furniture != null) {
            return BlockDecision.furniture(furniture);
        }
        if (main == null || index < main.firstBlock() || index >= main.endBlock()) {
            return BlockDecision.furniture("outside the region that holds the article");
        }
        return insideDecision(block);
    }

    private static boolean isCaption(Block block) {
        return block.kind() == Block.Kind.CAPTION
                || (block.kind() != Block.Kind.HEADING && ElementNames.isCaption(block.owner()));
    }

    private BlockDecision insideDecision(Block block) {
        String reason = LineShape.furnitureReason(block.text());
        if (reason != null) {
            return BlockDecision.furniture(reason);
        }
        if (LineShape.isDate(block.text())) {
            return new BlockDecision(BlockRole.BYLINE, "a date line");
        }
        if (LineShape.isReportersCredit(block.text())) {
            return new BlockDecision(BlockRole.BYLINE, "names the reporters and editors");
        }
        if (known.contains(block.text())) {
            return BlockDecision.furniture("recurs on the outlet's pages");
        }
        if (block.linkDensity() > MOST_LINKED && !isLinkedProse(block)) {
            return BlockDecision.furniture("mostly links");
        }
        return BlockDecision.body("prose in the region that holds the article");
    }

    private static boolean isLinkedProse(Block block) {
        int shortest = block.kind() == Block.Kind.PARAGRAPH && LineShape.endsSentence(block.text())
                ? SHORTEST_LINKED_SENTENCE
                : SHORTEST_LINKED_PROSE;
        return block.letters() >= shortest;
    }

    /** Takes in the standfirst where it stands between the headline and the region that holds the article. */
    private void addStandfirst(Region main, String[] furniture) {
        int first = Math.max(0, main.firstBlock() - STANDFIRST_REACH);
        int headline = main.firstBlock() - 1;
        while (headline >= first && decisions[headline].role() != BlockRole.HEADLINE) {
            headline--;
        }
        for (int i = Math.max(first, headline + 1); i < main.firstBlock(); i++) {
            if (furniture[i] == null && decisions[i].role() == BlockRole.FURNITURE && isStandfirst(i, headline)) {
                decisions[i] = BlockDecision.body("the standfirst");
            }
        }
    }

    private boolean isStandfirst(int index, int headline) {
        Block block = page.blocks().get(index);
        if (block.linkDensity() > MOST_LINKED || block.letters() < SHORTEST_STANDFIRST) {
            return false;
        }
        boolean named = ElementNames.isStandfirst(block.owner())
                || (block.owner().parent() != null
                        && ElementNames.isStandfirst(block.owner().parent()));
        boolean follows =
                headline >= 0 && index <= headline + 2 && LineShape.words(block.text()) >= WORDS_OF_A_STANDFIRST;
        return named || follows || isDescription(block.text());
    }

    private boolean isDescription(String text) {
        String key = key(text);
        int length = Math.min(key.length(), description.length());
        return length >= SHORTEST_STANDFIRST && key.regionMatches(0, description, 0, length);
    }

    private void dropBeforeHeadline(Region main) {
        int headline = -1;
        for (int i = main.firstBlock(); i < main.endBlock(); i++) {
            if (decisions[i].role() == BlockRole.HEADLINE
                    && page.blocks().get(i).kind() == Block.Kind.HEADING) {
                headline = i;
                break;
            }
        }
        for (int i = main.firstBlock(); i < headline; i++) {
            if (decisions[i].isBody() && Prose.of(page.blocks().get(i)) == 0) {
                decisions[i] = BlockDecision.furniture("a short line before the headline");
            }
        }
    }

    private void dropBeforeFirstParagraph(Region main) {
        for (int i = main.firstBlock(); i < main.endBlock(); i++) {
            Block block = page.blocks().get(i);
            if (decisions[i].isBody() && Prose.of(block) > 0) {
                return;
            }
            if (decisions[i].isBody() && (block.kind() == Block.Kind.OTHER || LineShape.isByline(block.text()))) {
                decisions[i] = new BlockDecision(BlockRole.BYLINE, "a short line before the first paragraph");
            }
        }
    }

    /** Who wrote and when may stand under a standfirst, too, or after the first paragraphs. */
    private void dropHeadMatter(Region main) {
        int seen = 0;
        for (int i = main.firstBlock(); i < main.endBlock() && seen < HEAD_BLOCKS; i++) {
            Block block = page.blocks().get(i);
            seen += decisions[i].isBody() ? 1 : 0;
            if (decisions[i].isBody() && Prose.of(block) == 0 && HeadMatter.names(block.text())) {
                decisions[i] = new BlockDecision(BlockRole.BYLINE, "names the author or the day");
            }
        }
    }

    private void dropDanglingHeadings() {
        boolean followed = false;
        for (int i = decisions.length - 1; i >= 0; i--) {
            boolean heading = page.blocks().get(i).kind() == Block.Kind.HEADING;
            if (decisions[i].isBody() && heading && !followed) {
                decisions[i] = BlockDecision.furniture("a heading without text of the article under it");
            } else if (decisions[i].isBody()) {
                followed = true;
            }
        }
    }

    /** The letters and digits of a text in lower case, by which the same words are known in other punctuation. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }
}
