package io.hearsay.query.reprint;

import io.hearsay.query.article.ParagraphAnswer;
import io.hearsay.query.search.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts what is copied down to the paragraphs that are shown of both articles, so that no more is told than they tell.
 */
final class ShownRuns {

    private static final String BREAK = "\n\n";

    private ShownRuns() {}

    /**
     * What of some runs stands in paragraphs that are shown.
     *
     * @param here those of the article asked for
     * @param there those of the other
     */
    static List<Run> of(List<Run> runs, List<ParagraphAnswer> here, List<ParagraphAnswer> there) {
        return runs.stream().flatMap(run -> of(run, here, there)).toList();
    }

    private static Stream<Run> of(Run run, List<ParagraphAnswer> here, List<ParagraphAnswer> there) {
        List<Passage> ours = pieces(run.here());
        List<Passage> theirs = pieces(run.there());
        if (ours.size() == theirs.size()) {
            return IntStream.range(0, ours.size())
                    .filter(i -> isShown(ours.get(i), here) && isShown(theirs.get(i), there))
                    .mapToObj(i -> new Run(ours.get(i), theirs.get(i)));
        }
        // Broken into other paragraphs there: what part answers to what is not known.
        boolean shown = ours.stream().allMatch(piece -> isShown(piece, here))
                && theirs.stream().allMatch(piece -> isShown(piece, there));
        return shown ? Stream.of(new Run(bare(run.here()), bare(run.there()))) : Stream.empty();
    }

    /** A passage by paragraphs, without what stands around it. */
    private static List<Passage> pieces(Passage passage) {
        List<Passage> found = new ArrayList<>();
        int at = passage.start();
        for (String piece : passage.exact().split(BREAK, -1)) {
            int end = at + piece.codePointCount(0, piece.length());
            if (!piece.isBlank()) {
                found.add(new Passage(at, end, piece, null, null));
            }
            at = end + BREAK.length();
        }
        return found;
    }

    private static Passage bare(Passage passage) {
        return new Passage(passage.start(), passage.end(), passage.exact(), null, null);
    }

    private static boolean isShown(Passage piece, List<ParagraphAnswer> shown) {
        return shown.stream()
                .anyMatch(paragraph -> paragraph.start() <= piece.start() && piece.end() <= paragraph.end());
    }
}
