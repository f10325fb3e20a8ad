package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.Highlight;
import io.hearsay.query.article.ParagraphAnswer;
import io.hearsay.query.page.Marking.Mark;
import io.hearsay.query.page.Marking.Piece;
import io.hearsay.query.reprint.Copy;
import io.hearsay.query.reprint.Run;
import io.hearsay.query.search.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An article's text with what is marked in it. */
final class Prose {

    /** Two line breaks part paragraphs. */
    private static final int BREAK = 2;

    /**
     * A paragraph.
     *
     * @param isAfterGap whether something is left out before it
     */
    record Shown(boolean isAfterGap, List<Piece> pieces) {}

    private Prose() {}

    /** The paragraphs that are shown, with their marks. */
    static List<Shown> of(ArticleAnswer article, Collection<Mark> marks, Predicate<ParagraphAnswer> shown) {
        List<Shown> found = new ArrayList<>();
        int end = -BREAK;
        for (ParagraphAnswer paragraph : article.paragraphs()) {
            if (shown.test(paragraph)) {
                found.add(new Shown(
                        paragraph.start() > end + BREAK, Marking.pieces(paragraph.text(), paragraph.start(), marks)));
                end = paragraph.end();
            }
        }
        return List.copyOf(found);
    }

    /**
     * Where claims stand, each leading to its statement.
     *
     * @param chosen id of the claim that a reader comes for, or null
     * @param from where the words begin that a reader comes for; they are anchored as {@code here}
     */
    static List<Mark> claims(ArticleAnswer article, String chosen, int from) {
        return article.claims().stream()
                .flatMap(claim -> claim.content().stream().map(span -> claim(claim, span, chosen, from)))
                .toList();
    }

    private static Mark claim(Highlight claim, Passage span, String chosen, int from) {
        boolean here = span.start() == from;
        String anchor = span.equals(claim.content().getFirst()) ? "claim-" + claim.claimId() : null;
        return new Mark(
                span.start(),
                span.end(),
                here || claim.claimId().equals(chosen) ? "claim chosen" : "claim",
                claim.statementId() == null ? "/claims/" + claim.claimId() : "/statements/" + claim.statementId(),
                claim.speakerName() == null ? "speaker not named" : claim.speakerName(),
                here ? "here" : anchor);
    }

    /** What is copied, as it stands in one of the two articles. */
    static Stream<Mark> copied(Copy copy, Function<Run, Passage> side) {
        return copy.runs().stream().map(side).map(span -> Mark.plain(span.start(), span.end(), "copied"));
    }

    /** Whether a paragraph holds any of these marks. */
    static Predicate<ParagraphAnswer> holding(Collection<Mark> marks) {
        return paragraph ->
                marks.stream().anyMatch(mark -> mark.start() < paragraph.end() && paragraph.start() < mark.end());
    }
}
