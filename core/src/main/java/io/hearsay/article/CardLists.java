package io.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out lists of teasers: sibling regions of one shape, each with a line that is all link and little prose. An
 * article's own sections are fewer, longer, and their headings lead nowhere.
 */
final class CardLists {

    private static final int FEWEST_CARDS = 3;
    private static final double MOST_SHARE = 0.3;
    private static final double LINKED = 0.9;
    private static final int SHORTEST_TITLE = 15;
    private static final int MOST_PROSE = 350;
    private static final int MOST_BLOCKS = 12;

    private final PageBlocks page;
    private final BlockDecision[] decisions;
    private final double bodyProse;

    private CardLists(PageBlocks page, BlockDecision[] decisions) {
        this.page = page;
        this.decisions = decisions;
        this.bodyProse = prose(page.regions().getFirst());
    }

    /** Turns the blocks of such lists from body to furniture. */
    static void drop(PageBlocks page, BlockDecision[] decisions) {
        CardLists lists = new CardLists(page, decisions);
        Map<String, List<Region>> groups = new HashMap<>();
        for (Region region : page.regions()) {
            if (lists.isCard(region)) {
                groups.computeIfAbsent(shape(region), shape -> new ArrayList<>())
                        .add(region);
            }
        }
        groups.values().stream().filter(lists::isList).forEach(lists::dropAll);
    }

    private boolean isList(List<Region> cards) {
        return cards.size() >= FEWEST_CARDS
                && cards.stream().mapToDouble(this::prose).sum() <= MOST_SHARE * bodyProse;
    }

    private static String shape(Region region) {
        return region.parent() + " " + region.element().normalName();
    }

    private boolean isCard(Region region) {
        if (region.endBlock() <= region.firstBlock() + 1 || region.endBlock() - region.firstBlock() > MOST_BLOCKS) {
            return false;
        }
        boolean titled = false;
        for (int i = region.firstBlock(); i < region.endBlock(); i++) {
            Block block = page.blocks().get(i);
            titled |= block.linkDensity() >= LINKED && block.letters() >= SHORTEST_TITLE;
        }
        return titled && prose(region) <= MOST_PROSE;
    }

    private double prose(Region region) {
        double prose = 0;
        for (int i = region.firstBlock(); i < region.endBlock(); i++) {
            prose += decisions[i].isBody() ? Prose.of(page.blocks().get(i)) : 0;
        }
        return prose;
    }

    private void dropAll(List<Region> cards) {
        for (Region region : cards) {
            for (int i = region.firstBlock(); i < region.endBlock(); i++) {
                if (decisions[i].isBody()) {
                    decisions[i] = BlockDecision.furniture("one of a list of teasers");
                }
            }
        }
    }
}
