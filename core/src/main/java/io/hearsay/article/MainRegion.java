package io.hearsay.article;

import java.util.List;

/**
 * Finds the region that holds the article: the one its paragraphs gather in. Each paragraph speaks for the regions
 * around it, less the farther they are (the idea of Readability, arc90 2009), and a publisher's own name for the
 * article's body counts in addition. The winner then grows while the region around it adds prose and few links.
 */
final class MainRegion {

    private static final int FARTHEST = 5;
    private static final double DECAY = 0.7;
    private static final double BODY_NAME_BONUS = 1.5;
    private static final double ARTICLE_BONUS = 1.1;
    private static final double LEAST_GAIN = 0.12;
    private static final double MOST_LINKS = 0.5;

    private final PageBlocks page;
    private final double[] proseUpTo;
    private final double[] linksUpTo;

    private MainRegion(PageBlocks page, String[] furniture) {
        this.page = page;
        this.proseUpTo = new double[furniture.length + 1];
        this.linksUpTo = new double[furniture.length + 1];
        for (int i = 0; i < furniture.length; i++) {
            Block block = page.blocks().get(i);
            boolean read = furniture[i] == null;
            proseUpTo[i + 1] = proseUpTo[i] + (read ? Prose.of(block) : 0);
            linksUpTo[i + 1] = linksUpTo[i] + (read && Prose.of(block) == 0 ? block.linkedLetters() : 0);
        }
    }

    /**
     * The region of the article, or null when the page has no prose.
     *
     * @param furniture for each block, why it is furniture, or null
     */
    static Region of(PageBlocks page, String[] furniture) {
        return new MainRegion(page, furniture).find();
    }

    private Region find() {
        double[] scores = scores();
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= bonus(page.regions().get(i));
            if (scores[i] > 0 && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best < 0 ? null : grown(best);
    }

    private double[] scores() {
        double[] scores = new double[page.regions().size()];
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            double share = proseUpTo[i + 1] - proseUpTo[i];
            int region = blocks.get(i).region();
            for (int step = 0; step < FARTHEST && region >= 0 && share > 0; step++) {
                scores[region] += share;
                share *= DECAY;
                region = page.regions().get(region).parent();
            }
        }
        return scores;
    }

    private static double bonus(Region region) {
        if (ElementNames.isBody(region.element())) {
            return BODY_NAME_BONUS;
        }
        String name = region.element().normalName();
        return name.equals("article") || name.equals("main") ? ARTICLE_BONUS : 1;
    }

    private Region grown(int start) {
        int current = start;
        int around = start;
        while (page.regions().get(around).parent() > 0) {
            around = page.regions().get(around).parent();
            if (isWorthGrowing(page.regions().get(current), page.regions().get(around))) {
                current = around;
            }
        }
        return page.regions().get(current);
    }

    private boolean isWorthGrowing(Region inner, Region outer) {
        double gain = prose(outer) - prose(inner);
        double links = links(outer) - links(inner);
        return gain > LEAST_GAIN * prose(inner) && (links < gain * MOST_LINKS || ElementNames.isBody(outer.element()));
    }

    private double prose(Region region) {
        return proseUpTo[region.endBlock()] - proseUpTo[region.firstBlock()];
    }

    private double links(Region region) {
        return linksUpTo[region.endBlock()] - linksUpTo[region.firstBlock()];
    }
}
