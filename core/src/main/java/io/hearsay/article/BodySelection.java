package io.hearsay.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Decides for every block of a page what it is to the article. */
final class BodySelection {

    private static final double MOST_LINKED = 0.5;
    private static final int SHORTEST_LINKED_PROSE = 200;
    private static final int STANDFIRST_REACH = 40;

    private final PageBlocks page;
    private final String title;
    private final FurnitureLines known;
    private final BlockDecision[] decisions;

    private BodySelection(PageBlocks page, String title, FurnitureLines known) {
        this.page = page;
        this.title = title == null ? "" : key(title);
        this.known = known;
        this.decisions = new BlockDecision[page.blocks().size()];
    }

    /**
     * One decision for each block, in the order of the blocks.
     *
     * @param title the article's headline, or null
     */
    static List<BlockDecision> of(PageBlocks page, String title, FurnitureLines known) {
        BodySelection selection = new BodySelection(page, title, known);
        selection.decide();
        return Arrays.asList(selection.decisions);
    }

    private void decide() {
        String[] furniture = FurnitureRegions.reasons(page);
        Region main = MainRegion.of(page, furniture);
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = decision(i, furniture[i], main);
        }
        if (main != null) {
            addStandfirst(main, furniture);
            dropBeforeHeadline(main);
            dropDanglingHeadings();
        }
    }

    private BlockDecision decision(int index, String furniture, Region main) {
        Block block = page.blocks().get(index);
        if (!title.isEmpty() && key(block.text()).equals(title)) {
            return new BlockDecision(BlockRole.HEADLINE, "the headline");
        }
        if (block.kind() == Block.Kind.CAPTION || LineShape.isPhotoCredit(block.text())) {
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

    private BlockDecision insideDecision(Block block) {
        String reason = LineShape.furnitureReason(block.text());
        if (reason != null) {
            return BlockDecision.furniture(reason);
        }
        if (LineShape.isDate(block.text())) {
            return new BlockDecision(BlockRole.BYLINE, "a date line");
        }
        if (known.contains(block.text())) {
            return BlockDecision.furniture("recurs on the outlet's pages");
        }
        if (block.linkDensity() > MOST_LINKED && block.letters() < SHORTEST_LINKED_PROSE) {
            return BlockDecision.furniture("mostly links");
        }
        return BlockDecision.body("prose in the region that holds the article");
    }

    private void addStandfirst(Region main, String[] furniture) {
        for (int i = main.firstBlock() - 1; i >= 0 && i > main.firstBlock() - STANDFIRST_REACH; i--) {
            if (decisions[i].role() == BlockRole.HEADLINE) {
                return;
            }
            if (furniture[i] == null && isStandfirst(page.blocks().get(i))) {
                decisions[i] = BlockDecision.body("the standfirst");
            }
        }
    }

    private boolean isStandfirst(Block block) {
        if (block.linkDensity() > MOST_LINKED || Prose.of(block) == 0) {
            return false;
        }
        Region region = page.regions().get(block.region());
        if (ElementNames.isStandfirst(region.element())) {
            return true;
        }
        return region.parent() >= 0
                && ElementNames.isStandfirst(page.regions().get(region.parent()).element());
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

    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }
}
