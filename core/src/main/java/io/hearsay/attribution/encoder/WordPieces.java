package io.hearsay.attribution.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into word pieces as uncased BERT does (Devlin et al. 2019; Wu et al. 2016): lower case, accents dropped,
 * words split at blanks and marks, each word into the longest known pieces from its left.
 */
final class WordPieces {

    /** Longer words are one unknown piece. */
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int unknown;

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.require("[UNK]");
    }

    /** The pieces of {@code text[from, to)}, in text order. */
    List<Piece> cut(String text, int from, int to) {
        Cutting cutting = new Cutting(text, QuotationMask.of(text, from, to), from);
        int i = from;
        while (i < to) {
            int codePoint = text.codePointAt(i);
            int next = Math.min(to, i + Character.charCount(codePoint));
            cutting.read(codePoint, i, next);
            i = next;
        }
        cutting.endWord();
        return cutting.pieces;
    }

    /** One pass over a text: normalised letters of the word at hand, with the place each came from. */
    private final class Cutting {

        private final String text;
        private final boolean[] quoted;
        private final int offset;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int[] starts = new int[LONGEST_WORD];
        private int[] ends = new int[LONGEST_WORD];

        Cutting(String text, boolean[] quoted, int offset) {
            this.text = text;
            this.quoted = quoted;
            this.offset = offset;
        }

        void read(int codePoint, int start, int end) {
            if (isBlank(codePoint)) {
                endWord();
            } else if (!isControl(codePoint)) {
                String plain = plain(codePoint);
                boolean alone = isMark(codePoint) || isIdeograph(codePoint);
                if (alone) {
                    endWord();
                }
                append(plain, start, end);
                if (alone) {
                    endWord();
                }
            }
        }

        private void append(String letters, int start, int end) {
            for (int i = 0; i < letters.length(); i++) {
                if (word.length() == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
                starts[word.length()] = start;
                ends[word.length()] = end;
                word.append(letters.charAt(i));
            }
        }

        void endWord() {
            if (word.isEmpty()) {
                return;
            }
            int first = pieces.size();
            if (word.codePointCount(0, word.length()) > LONGEST_WORD || !cutWord()) {
                pieces.subList(first, pieces.size()).clear();
                add(unknown, 0, word.length());
            }
            word.setLength(0);
        }

        private boolean cutWord() {
            int from = 0;
            while (from < word.length()) {
                int to = word.length();
                int id = -1;
                while (to > from && id < 0) {
                    String part = word.substring(from, to);
                    id = vocabulary.find(from == 0 ? part : "##" + part);
                    to -= id < 0 ? 1 : 0;
                }
                if (id < 0) {
                    return false;
                }
                add(id, from, to);
                from = to;
            }
            return true;
        }

        private void add(int id, int from, int to) {
            int start = starts[from];
            pieces.add(new Piece(id, start, ends[to - 1], shape(start) + (quoted[start - offset] ? 3 : 0)));
        }

        /** 1 for a capitalised word, 2 for one in capitals, else 0; of the whole word a piece stands in. */
        private int shape(int at) {
            int from = at;
            while (from > 0 && at - from < LONGEST_WORD && Character.isLetterOrDigit(text.codePointBefore(from))) {
                from -= Character.charCount(text.codePointBefore(from));
            }
            int first = text.codePointAt(from);
            if (Character.toLowerCase(first) == first) {
                return 0;
            }
            int length = 0;
            int to = from;
            boolean capitals = true;
            while (to < text.length() && Character.isLetterOrDigit(text.codePointAt(to)) && length < LONGEST_WORD) {
                int codePoint = text.codePointAt(to);
                capitals &= Character.toUpperCase(codePoint) == codePoint;
                to += Character.charCount(codePoint);
                length++;
            }
            return capitals && length > 1 ? 2 : 1;
        }
    }

    /** A character without its accents, in lower case. */
    private static String plain(int codePoint) {
        if (codePoint < 128) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> codePoint == 0xFFFD;
        };
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < 128) {
            return codePoint > 32 && !Character.isLetterOrDigit(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int codePoint) {
        return (codePoint >= 0x3400 && codePoint <= 0x9FFF && codePoint != 0x4DFF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x2FA1F);
    }
}
