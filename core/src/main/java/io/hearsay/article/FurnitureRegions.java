package io.hearsay.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Leaves out the regions whose tag, name or style says that they are furniture. A reason that would take much of the
 * page's prose is no reason: the name speaks of the layout then ("has-sidebar") and not of the content.
 */
final class FurnitureRegions {

    private static final Set<String> TAGS =
            Set.of("nav", "footer", "aside", "menu", "figure", "figcaption", "dialog", "form");
    /** Elements whose names speak of the article ("has-comments") or of a table's data, never of furniture. */
    private static final Set<String> NEVER =
            Set.of("article", "main", "blockquote", "table", "tbody", "tr", "td", "th");

    private static final Set<String> ROLES = Set.of(
            "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "menubar");
    private static final double MOST_PROSE = 0.9;
    private static final double MOST_PROSE_OF_LAYOUT = 0.25;
    private static final int ROUNDS = 3;

    private final PageBlocks page;
    private final double leastMostProse;
    private final double[] prose;
    private final Set<String> refuted = new HashSet<>();
    private final List<Suspect> suspects = new ArrayList<>();

    /** Why a region is furniture, and the share of the page's prose that such regions may hold together. */
    private record Reason(String words, double mostProse) {}

    private record Suspect(Region region, Reason reason) {}

    private FurnitureRegions(PageBlocks page, double leastMostProse) {
        this.page = page;
        this.leastMostProse = leastMostProse;
        this.prose = proseUpTo(page.blocks());
    }

    /** For each block the reason why it stands in a furniture region, or null. */
    static String[] reasons(PageBlocks page) {
        return reasons(page, 0);
    }

    /** The same without the reasons that may speak of the layout. */
    static String[] certainReasons(PageBlocks page) {
        return reasons(page, MOST_PROSE);
    }

    private static String[] reasons(PageBlocks page, double leastMostProse) {
        FurnitureRegions found = new FurnitureRegions(page, leastMostProse);
        found.find();
        for (int round = 0; round < ROUNDS && found.refute(); round++) {
            found.suspects.removeIf(
                    suspect -> found.refuted.contains(suspect.reason().words()));
        }
        return found.marked();
    }

    private static double[] proseUpTo(List<Block> blocks) {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + Prose.of(blocks.get(i));
        }
        return sums;
    }

    private void find() {
        for (Region region : page.regions()) {
            Reason reason = region.parent() < 0 || isEmpty(region) ? null : reason(region.element());
            if (reason != null && reason.mostProse() >= leastMostProse) {
                suspects.add(new Suspect(region, reason));
            }
        }
    }

    private static boolean isEmpty(Region region) {
        return region.endBlock() == region.firstBlock();
    }

    /** Takes back the reasons that would take too much; whether there were any. */
    private boolean refute() {
        Map<Reason, Double> taken = new HashMap<>();
        int markedUpTo = 0;
        for (Suspect suspect : suspects) {
            Region region = suspect.region();
            if (region.firstBlock() >= markedUpTo) {
                taken.merge(suspect.reason(), prose[region.endBlock()] - prose[region.firstBlock()], Double::sum);
                markedUpTo = region.endBlock();
            }
        }
        int before = refuted.size();
        taken.forEach(this::refuteExcess);
        return refuted.size() > before;
    }

    private void refuteExcess(Reason reason, double taken) {
        if (taken > reason.mostProse() * prose[prose.length - 1]) {
            refuted.add(reason.words());
        }
    }

    private String[] marked() {
        String[] marks = new String[page.blocks().size()];
        int markedUpTo = 0;
        for (Suspect suspect : suspects) {
            Region region = suspect.region();
            if (region.firstBlock() >= markedUpTo) {
                Arrays.fill(
                        marks,
                        region.firstBlock(),
                        region.endBlock(),
                        suspect.reason().words());
                markedUpTo = region.endBlock();
            }
        }
        return marks;
    }

    private static Reason reason(Element element) {
        String name = element.normalName();
        if (TAGS.contains(name) && !isFramedText(element)) {
            return new Reason("inside <" + name + ">", MOST_PROSE_OF_LAYOUT);
        }
        if (NEVER.contains(name) || ElementNames.isBody(element)) {
            return null;
        }
        String word = ElementNames.furnitureWord(element);
        if (word != null) {
            return new Reason("inside an element named " + word, MOST_PROSE);
        }
        word = ElementNames.layoutWord(element);
        return word == null
                ? hiddenReason(element)
                : new Reason("inside an element named " + word, MOST_PROSE_OF_LAYOUT);
    }

    /** Whether a figure frames a table or a quotation instead of a picture. */
    private static boolean isFramedText(Element element) {
        return element.normalName().equals("figure") && element.selectFirst("table, blockquote, pre") != null;
    }

    private static Reason hiddenReason(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (ROLES.contains(role)) {
            return new Reason("inside a " + role, MOST_PROSE_OF_LAYOUT);
        }
        return isHidden(element) ? new Reason("hidden", MOST_PROSE_OF_LAYOUT) : null;
    }

    /** Whether the element is not shown until a script shows it. */
    static boolean isHidden(Element element) {
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String folded = style.replace(" ", "").toLowerCase(Locale.ROOT);
            if (folded.contains("display:none") || folded.contains("visibility:hidden")) {
                return true;
            }
        }
        return element.hasAttr("hidden");
    }
}
