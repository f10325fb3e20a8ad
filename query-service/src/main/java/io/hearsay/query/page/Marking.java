package io.hearsay.query.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a text into pieces where marked stretches begin and end; stretches may overlap, positions are code points. */
final class Marking {

    /**
     * A stretch to be marked.
     *
     * @param start first position, in code points
     * @param end position after the last one
     * @param kinds what it is marked as: names of CSS classes
     * @param href where its words lead, or null
     * @param title what a reader is told on hovering, or null
     * @param id anchor of its first piece, or null
     */
    record Mark(int start, int end, String kinds, String href, String title, String id) {

        /** A stretch that leads nowhere. */
        static Mark plain(int start, int end, String kinds) {
            return new Mark(start, end, kinds, null, null, null);
        }

        private int length() {
            return end - start;
        }
    }

    /**
     * A piece of the text, marked alike throughout.
     *
     * @param kinds what it is marked as, each once; empty when it is not
     * @param href where it leads, or null: of overlapping marks the shortest's
     * @param id anchor, or null; stands on one piece only
     */
    record Piece(String text, String kinds, String href, String title, String id) {

        /** Whether it is marked at all. */
        public boolean isMarked() {
            return !kinds.isEmpty();
        }
    }

    private static final Comparator<Mark> SHORTEST_FIRST = Comparator.comparingInt(Mark::length)
            .thenComparingInt(Mark::start)
            .thenComparing(mark -> Objects.requireNonNullElse(mark.id(), ""))
            .thenComparing(Mark::kinds)
            .thenComparing(mark -> Objects.requireNonNullElse(mark.href(), ""));

    private final String text;
    private final List<Mark> starting;
    private final TreeSet<Mark> open = new TreeSet<>(SHORTEST_FIRST);
    private final List<Piece> pieces = new ArrayList<>();
    private int next;

    private Marking(String text, List<Mark> starting) {
        this.text = text;
        this.starting = starting;
    }

    /**
     * The pieces of a text.
     *
     * @param offset position of the text's first character in what the marks count in
     */
    static List<Piece> pieces(String text, int offset, Collection<Mark> marks) {
        int length = text.codePointCount(0, text.length());
        List<Mark> here = marks.stream()
                .filter(mark -> mark.start() < mark.end())
                .filter(mark -> mark.end() > offset && mark.start() < offset + length)
                .map(mark -> clipped(mark, offset, length))
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        return new Marking(text, here).cut(length);
    }

    private static Mark clipped(Mark mark, int offset, int length) {
        return new Mark(
                Math.max(0, mark.start() - offset),
                Math.min(length, mark.end() - offset),
                mark.kinds(),
                mark.href(),
                mark.title(),
                mark.start() < offset ? null : mark.id());
    }

    private List<Piece> cut(int length) {
        TreeSet<Integer> cuts = starting.stream()
                .flatMap(mark -> Stream.of(mark.start(), mark.end()))
                .collect(Collectors.toCollection(TreeSet::new));
        cuts.add(length);
        int from = 0;
        int fromIndex = 0;
        for (int cut : cuts) {
            int index = text.offsetByCodePoints(fromIndex, cut - from);
            if (index > fromIndex) {
                pieces.add(piece(from, text.substring(fromIndex, index)));
            }
            from = cut;
            fromIndex = index;
        }
        return List.copyOf(pieces);
    }

    private Piece piece(int from, String words) {
        open.removeIf(mark -> mark.end() <= from);
        while (next < starting.size() && starting.get(next).start() <= from) {
            open.add(starting.get(next++));
        }
        String kinds = open.stream()
                .flatMap(mark -> Stream.of(mark.kinds().split(" ", -1)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        Mark leading =
                open.stream().filter(mark -> mark.href() != null).findFirst().orElse(null);
        String id = open.stream()
                .filter(mark -> mark.start() == from && mark.id() != null)
                .map(Mark::id)
                .findFirst()
                .orElse(null);
        return leading == null
                ? new Piece(words, kinds, null, null, id)
                : new Piece(words, kinds, leading.href(), leading.title(), id);
    }
}
