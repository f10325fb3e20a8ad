package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.ParagraphAnswer;
import io.hearsay.query.page.Marking.Mark;
import io.hearsay.query.page.Prose.Shown;
import io.hearsay.query.reprint.Copy;
import io.hearsay.query.reprint.Run;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two articles side by side with what the one copies of the other.
 *
 * @param share share of the left one's words that stand in the right one
 */
record Beside(Column left, Column right, String kind, double share, int runs) {

    /** One of the two articles, or what is shown of it. */
    record Column(String id, String publisher, String title, List<Shown> paragraphs) {}

    /** Both, as far as they are shown at all. */
    static Beside whole(ArticleAnswer left, ArticleAnswer right, Copy copy) {
        return of(left, right, copy, null);
    }

    /** The paragraphs in which some claims stand. */
    static Beside around(ArticleAnswer left, ArticleAnswer right, Copy copy, Set<String> claims) {
        return of(left, right, copy, claims);
    }

    private static Beside of(ArticleAnswer left, ArticleAnswer right, Copy copy, Set<String> claims) {
        return new Beside(
                column(left, Prose.copied(copy, Run::here).toList(), claims),
                column(right, Prose.copied(copy, Run::there).toList(), claims),
                copy.kind(),
                copy.share(),
                copy.runs().size());
    }

    private static Column column(ArticleAnswer article, List<Mark> copied, Set<String> claims) {
        List<Mark> words = article.claims().stream()
                .filter(claim -> claims != null && claims.contains(claim.claimId()))
                .flatMap(claim -> claim.content().stream())
                .map(span -> Mark.plain(span.start(), span.end(), "words"))
                .toList();
        Predicate<ParagraphAnswer> shown = claims == null ? paragraph -> true : Prose.holding(words);
        List<Mark> marks = Stream.concat(copied.stream(), words.stream()).toList();
        return new Column(
                article.id(),
                article.outlet() == null ? "a page" : article.outlet(),
                article.title(),
                Prose.of(article, marks, shown));
    }
}
