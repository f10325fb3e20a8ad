package io.hearsay.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Leaves out the regions whose tag, name or style says that they are furniture – unless such a region holds much of the
 * page's prose, in which case its name speaks of the layout ("has-sidebar") and not of its content.
 */
final class FurnitureRegions {

    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "figure", "figcaption", "dialog");
    private static final Set<String> ROLES = Set.of(
            "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "menubar");
    private static final double MOST_PROSE_OF_FURNITURE = 0.35;
    private static final double MOST_PROSE_OF_COMMENTS = 0.9;

    private final PageBlocks page;
    private final double[] prose;
    private final String[] reasons;

    private FurnitureRegions(PageBlocks page) {
        this.page = page;
        this.prose = proseUpTo(page.blocks());
        this.reasons = new String[page.blocks().size()];
    }

    /** For each block the reason why it stands in a furniture region, or null. */
    static String[] reasons(PageBlocks page) {
        FurnitureRegions found = new FurnitureRegions(page);
        found.mark();
        return found.reasons;
    }

    private static double[] proseUpTo(List<Block> blocks) {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + Prose.of(blocks.get(i));
        }
        return sums;
    }

    private void mark() {
        int markedUpTo = 0;
        for (Region region : page.regions()) {
            if (region.firstBlock() >= markedUpTo && region.endBlock() > region.firstBlock()) {
                String reason = reason(region.element());
                if (reason != null && mayBeFurniture(region, reason)) {
                    Arrays.fill(reasons, region.firstBlock(), region.endBlock(), reason);
                    markedUpTo = region.endBlock();
                }
            }
        }
    }

    private boolean mayBeFurniture(Region region, String reason) {
        double total = prose[prose.length - 1];
        double inside = prose[region.endBlock()] - prose[region.firstBlock()];
        double most = reason.contains("comment") ? MOST_PROSE_OF_COMMENTS : MOST_PROSE_OF_FURNITURE;
        return region.parent() >= 0 && inside <= most * total;
    }

    private static String reason(Element element) {
        String name = element.normalName();
        if (TAGS.contains(name)) {
            return "inside <" + name + ">";
        }
        if (ElementNames.isBody(element) || name.equals("article") || name.equals("main")) {
            return null;
        }
        String word = ElementNames.furnitureWord(element);
        if (word != null) {
            return "inside an element named " + word;
        }
        return hiddenReason(element);
    }

    private static String hiddenReason(Element element) {
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return "inside a " + element.attr("role");
        }
        String style = element.attr("style").replace(" ", "");
        boolean hidden = style.contains("display:none") || style.contains("visibility:hidden");
        return hidden || element.hasAttr("hidden") ? "hidden" : null;
    }
}
