package io.hearsay.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what a page prints more than once: a short line that stands there three times is the label of a button,
 * and a paragraph is read once, however many layouts print it.
 */
final class RepeatedBlocks {

    private static final int LABEL_TIMES = 3;
    private static final int SHORTEST_LABEL = 12;
    private static final int LONGEST_LABEL = 100;
    private static final int SHORTEST_PARAGRAPH = 120;

    private RepeatedBlocks() {}

    /** Turns repeated blocks from body to furniture. */
    static void drop(List<Block> blocks, BlockDecision[] decisions) {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i].isBody()) {
                times.merge(blocks.get(i).text(), 1, Integer::sum);
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < decisions.length; i++) {
            String text = blocks.get(i).text();
            if (decisions[i].isBody() && blocks.get(i).kind() != Block.Kind.CELL) {
                boolean label = times.get(text) >= LABEL_TIMES && isLabel(blocks.get(i));
                boolean again = !seen.add(text) && text.length() >= SHORTEST_PARAGRAPH;
                if (label || again) {
                    decisions[i] =
                            BlockDecision.furniture(label ? "a label that recurs on the page" : "printed before");
                }
            }
        }
    }

    private static boolean isLabel(Block block) {
        int length = block.text().length();
        return length >= SHORTEST_LABEL
                && length <= LONGEST_LABEL
                && block.kind() != Block.Kind.HEADING
                && block.text().indexOf(':') < 0
                && !LineShape.endsSentence(block.text());
    }
}
