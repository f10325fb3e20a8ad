package io.hearsay.attribution.encoder;

import io.hearsay.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces the encoder reads at a time: as many whole paragraphs as fit, or a part of one that is longer.
 *
 * @param pieces its pieces, in text order; at least one
 */
record Window(List<Piece> pieces) {

    /** Pieces in a window, as in training; the model's two end marks not counted. */
    static final int SIZE = 254;

    /** One piece in so many must begin with a letter. */
    private static final int LEAST_SHARE_OF_WORDS = 4;

    Window {
        pieces = List.copyOf(pieces);
    }

    /**
     * Whether there is enough to read in it: a stretch of marks without words costs as much as prose and says nothing.
     */
    private boolean hasWords(String text) {
        int words = 0;
        for (Piece piece : pieces) {
            words += Character.isLetter(text.codePointAt(piece.start())) ? 1 : 0;
        }
        return words * LEAST_SHARE_OF_WORDS >= pieces.size();
    }

    int size() {
        return pieces.size();
    }

    /** The windows of a text's paragraphs. */
    static List<Window> of(String text, List<Paragraph> paragraphs, WordPieces wordPieces) {
        List<Window> windows = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Piece> pieces = wordPieces.cut(text, paragraph.start(), paragraph.end());
            if (open.size() + pieces.size() > SIZE && !open.isEmpty()) {
                windows.add(new Window(open));
                open = new ArrayList<>();
            }
            int from = 0;
            while (pieces.size() - from > SIZE) {
                windows.add(new Window(pieces.subList(from, from + SIZE)));
                from += SIZE;
            }
            open.addAll(pieces.subList(from, pieces.size()));
        }
        if (!open.isEmpty()) {
            windows.add(new Window(open));
        }
        return windows.stream().filter(window -> window.hasWords(text)).toList();
    }
}
