package io.hearsay.query.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts an article's text into paragraphs, addressed in Unicode code points, and chooses which of them to show. */
final class Paragraphs {

    private static final String BREAK = "\n\n";

    private Paragraphs() {}

    /** All paragraphs of a text, in order; linear in its length. */
    static List<ParagraphAnswer> of(String text) {
        List<ParagraphAnswer> found = new ArrayList<>();
        int at = 0;
        for (String paragraph : text.split(BREAK, -1)) {
            int end = at + paragraph.codePointCount(0, paragraph.length());
            if (!paragraph.isBlank()) {
                found.add(new ParagraphAnswer(at, end, paragraph));
            }
            at = end + BREAK.length();
        }
        return found;
    }

    /** The paragraphs that carry a claim, each with its neighbours. */
    static List<ParagraphAnswer> extract(List<ParagraphAnswer> all, List<Highlight> claims) {
        BitSet kept = new BitSet();
        claims.stream().flatMap(claim -> claim.content().stream()).forEach(passage -> {
            for (int i = 0; i < all.size(); i++) {
                if (passage.start() < all.get(i).end() && all.get(i).start() < passage.end()) {
                    kept.set(Math.max(0, i - 1), Math.min(all.size(), i + 2));
                }
            }
        });
        return IntStream.range(0, all.size())
                .filter(kept::get)
                .mapToObj(all::get)
                .toList();
    }
}
