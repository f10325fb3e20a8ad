package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins quotations that stand alone to the speech they continue: {@code “A,” she said. “B.”} is one attribution, and so
 * is a quotation over several paragraphs. A quotation that continues none is kept without a source.
 */
final class Conversation {

    private Conversation() {}

    /**
     * A draft with the quotations that continue it.
     *
     * @param draft what stands in one frame
     * @param more further quotations, from later frames
     */
    record Turn(Draft draft, List<Token> more) {}

    static List<Turn> continueQuotations(List<Frame> frames, List<Draft> drafts) {
        List<Turn> turns = new ArrayList<>();
        Map<Integer, List<Draft>> byFrame = new HashMap<>();
        drafts.forEach(draft ->
                byFrame.computeIfAbsent(draft.frame(), key -> new ArrayList<>()).add(draft));
        Turn speaking = null;
        int paragraph = -1;
        boolean open = false;
        for (int f = 0; f < frames.size(); f++) {
            Frame frame = frames.get(f);
            boolean sameParagraph = frame.paragraph() == paragraph;
            if (!sameParagraph && !open) {
                speaking = null;
            }
            List<Draft> here = byFrame.getOrDefault(f, List.of());
            Turn quoting = null;
            for (Draft draft : here) {
                Turn turn = new Turn(draft, new ArrayList<>());
                turns.add(turn);
                quoting = quotes(frame, draft) ? turn : quoting;
            }
            for (int i = 0; i < frame.size(); i++) {
                if (frame.isQuotation(i) && !taken(here, i)) {
                    if (speaking != null && frame.isBareQuotation()) {
                        speaking.more().add(frame.word(i));
                    } else {
                        Draft bare = new Draft(
                                f, null, null, List.of(new Range(i, i + 1)), "a quotation nobody is named for", 0.5);
                        Turn turn = new Turn(bare, new ArrayList<>());
                        turns.add(turn);
                        quoting = frame.isBareQuotation() ? turn : quoting;
                    }
                }
                open = frame.kinds().get(i) == Frame.Kind.OPEN_QUOTATION;
            }
            if (quoting != null) {
                speaking = quoting;
            } else if (!frame.isBareQuotation()) {
                speaking = null;
            }
            paragraph = frame.paragraph();
        }
        return turns;
    }

    private static boolean quotes(Frame frame, Draft draft) {
        return draft.content().stream()
                .anyMatch(range -> frame.isQuotation(range.from()) || frame.isQuotation(range.to() - 1));
    }

    private static boolean taken(List<Draft> drafts, int i) {
        return drafts.stream()
                .anyMatch(draft -> draft.content().stream().anyMatch(range -> range.from() <= i && i < range.to()));
    }
}
