package io.hearsay.article;

/**
 * How much a block looks like a paragraph of running text: its letters outside links, provided that it is long enough
 * to be a sentence. Link density and text density as in Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection
 * using shallow text features" (WSDM 2010).
 */
final class Prose {

    private static final int SHORTEST_SENTENCE = 25;
    private static final int SHORTEST_LINE = 80;
    private static final double MOST_LINKED = 0.5;
    private static final int LONGEST_COUNTED = 800;

    private Prose() {}

    /** The block's letters of running text, 0 when it is none. */
    static double of(Block block) {
        int letters = block.letters();
        double density = block.linkDensity();
        if (density > MOST_LINKED || letters < shortest(block)) {
            return 0;
        }
        return Math.min(LONGEST_COUNTED, letters) * (1 - density) * markup(block.kind());
    }

    private static int shortest(Block block) {
        return LineShape.endsSentence(block.text()) ? SHORTEST_SENTENCE : SHORTEST_LINE;
    }

    private static double markup(Block.Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> 1;
            case OTHER -> 0.8;
            case ITEM -> 0.5;
            case CELL -> 0.4;
            case HEADING, CAPTION -> 0;
        };
    }
}
