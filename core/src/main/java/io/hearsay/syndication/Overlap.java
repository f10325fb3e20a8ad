package io.hearsay.syndication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What two documents have in common, word for word: greedy tiling with the longest match from each place (after Wise
 * 1993, "String similarity via greedy string tiling"). Linear in the documents' words, since the places tried for each
 * stretch are bounded.
 */
final class Overlap {

    private final WordSequence first;
    private final WordSequence second;
    private final List<Tile> tiles = new ArrayList<>();
    private final Side firstSide;
    private final Side secondSide;

    /**
     * Words standing in both.
     *
     * @param first where in the first document, as a word number
     * @param second where in the second
     * @param length how many words
     */
    record Tile(int first, int second, int length) {}

    /**
     * What of one document stands in the other.
     *
     * @param words its words outside furniture
     * @param copied how many of them stand in the other
     * @param narrative its words outside quotation marks
     * @param copiedNarrative how many of those stand in the other, in stretches of narrative
     * @param copiedStretches how many three-word stretches of narrative stand in the other: long runs count for more
     *     than as many words in short ones
     */
    record Side(int words, int copied, int narrative, int copiedNarrative, int copiedStretches) {

        /** Share of all words copied, from 0 to 1. */
        double share() {
            return words == 0 ? 0 : (double) copied / words;
        }

        /** Share of three-word stretches of narrative copied, from 0 to 1. */
        double narrativeShare() {
            int stretches = narrative - WordSequence.STRETCH + 1;
            return stretches <= 0 ? 0 : Math.min(1, (double) copiedStretches / stretches);
        }
    }

    private Overlap(WordSequence first, WordSequence second, StretchIndex secondIndex) {
        this.first = first;
        this.second = second;
        tile(secondIndex);
        firstSide = side(first, true);
        secondSide = side(second, false);
    }

    static Overlap of(WordSequence first, WordSequence second, StretchIndex secondIndex) {
        return new Overlap(first, second, secondIndex);
    }

    Side first() {
        return firstSide;
    }

    Side second() {
        return secondSide;
    }

    /** The common stretches in the first document's order. */
    List<Tile> tiles() {
        return tiles;
    }

    /** The common stretches of narration, cut where a quotation begins or ends in the first document. */
    List<Tile> narrativeTiles() {
        List<Tile> narrative = new ArrayList<>();
        for (Tile tile : tiles) {
            int from = 0;
            for (int at = 0; at <= tile.length(); at++) {
                if (at == tile.length() || first.quoted(tile.first() + at)) {
                    narrative.add(new Tile(tile.first() + from, tile.second() + from, at - from));
                    from = at + 1;
                }
            }
        }
        return narrative;
    }

    /** The mean length of the common stretches, in words; 0 without any. */
    double meanLength() {
        return tiles.stream().mapToInt(Tile::length).average().orElse(0);
    }

    /** Share of neighbouring stretches that stand in the same order in both, from 0 to 1. */
    double inOrder() {
        long kept = 0;
        for (int i = 1; i < tiles.size(); i++) {
            kept += tiles.get(i).second() > tiles.get(i - 1).second() ? 1 : 0;
        }
        return tiles.size() < 2 ? 1 : (double) kept / (tiles.size() - 1);
    }

    /** The copied stretches as spans, seen from the first document. */
    List<Run> runs() {
        return tiles.stream()
                .map(tile -> new Run(
                        first.span(tile.first(), tile.first() + tile.length()),
                        second.span(tile.second(), tile.second() + tile.length())))
                .toList();
    }

    /** The same overlap seen from the second document. */
    List<Run> runsOfSecond() {
        return tiles.stream()
                .sorted(Comparator.comparingInt(Tile::second).thenComparingInt(Tile::first))
                .map(tile -> new Run(
                        second.span(tile.second(), tile.second() + tile.length()),
                        first.span(tile.first(), tile.first() + tile.length())))
                .toList();
    }

    private void tile(StretchIndex secondIndex) {
        int at = 0;
        while (at + WordSequence.STRETCH <= first.size()) {
            StretchIndex.Match match = secondIndex.longest(first, at);
            if (match.length() == 0) {
                at++;
            } else {
                tiles.add(new Tile(at, match.at(), match.length()));
                at += match.length();
            }
        }
    }

    private Side side(WordSequence words, boolean isFirst) {
        BitSet copied = new BitSet(words.size());
        int stretches = 0;
        BitSet narrative = new BitSet(words.size());
        for (Tile tile : tiles) {
            int start = isFirst ? tile.first() : tile.second();
            copied.set(start, start + tile.length());
            stretches += markNarrative(words, start, start + tile.length(), narrative);
        }
        return new Side(words.size(), copied.cardinality(), words.narrativeSize(), narrative.cardinality(), stretches);
    }

    /** Two words beside a shared quotation ("he said") are no shared narrative; a stretch of them is. */
    private static int markNarrative(WordSequence words, int start, int end, BitSet narrative) {
        int from = start;
        int stretches = 0;
        for (int at = start; at <= end; at++) {
            if (at == end || words.quoted(at)) {
                if (at - from >= WordSequence.STRETCH) {
                    narrative.set(from, at);
                    stretches += at - from - WordSequence.STRETCH + 1;
                }
                from = at + 1;
            }
        }
        return stretches;
    }
}
