package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.Articles;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.reprint.Copy;
import io.hearsay.query.reprint.Reprints;
import io.hearsay.query.statement.StatementAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what to put side by side: articles that share text. */
@ApplicationScoped
class SideBySide {

    /** More pairs than this show nothing new: they are copies of one another. */
    private static final int PAIRS = 6;

    private final Articles articles;
    private final Reprints reprints;

    SideBySide(Articles articles, Reprints reprints) {
        this.articles = articles;
        this.reprints = reprints;
    }

    /** Two articles, if both exist and share text. */
    Optional<Beside> of(ArticleAnswer left, String right) {
        return reprints.copy(left.id(), right)
                .flatMap(copy -> articles.find(right).map(other -> Beside.whole(left, other, copy)));
    }

    /** The pairs of a statement's reports that share text, around the statement's words; the earliest reports first. */
    List<Beside> of(StatementAnswer statement) {
        List<String> reporting = statement.claims().stream()
                .map(ClaimAnswer::article)
                .map(ArticleReference::id)
                .distinct()
                .toList();
        Set<String> claims = statement.claims().stream().map(ClaimAnswer::id).collect(Collectors.toSet());
        Map<String, Optional<ArticleAnswer>> read = new HashMap<>();
        return reprints.among(reporting, PAIRS).stream()
                .flatMap(copy -> beside(copy, claims, read).stream())
                .toList();
    }

    private Optional<Beside> beside(Copy copy, Set<String> claims, Map<String, Optional<ArticleAnswer>> read) {
        return read(copy.articleId(), read)
                .flatMap(left -> read(copy.otherId(), read).map(right -> Beside.around(left, right, copy, claims)));
    }

    private Optional<ArticleAnswer> read(String id, Map<String, Optional<ArticleAnswer>> read) {
        return read.computeIfAbsent(id, articles::find);
    }
}
