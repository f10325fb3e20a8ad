package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.Articles;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.reprint.ReprintAnswer;
import io.hearsay.query.reprint.Reprints;
import io.hearsay.query.search.Stretch;
import io.hearsay.query.statement.StatementAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        return reprints.of(left.id(), Stretch.longest()).items().stream()
                .filter(copy -> copy.article().id().equals(right))
                .findFirst()
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
        List<Beside> found = new ArrayList<>();
        for (int i = 0; i + 1 < reporting.size() && found.size() < PAIRS; i++) {
            Set<String> later = Set.copyOf(reporting.subList(i + 1, reporting.size()));
            for (ReprintAnswer copy : shared(reporting.get(i), later)) {
                if (found.size() < PAIRS) {
                    read(reporting.get(i), read)
                            .flatMap(left -> read(copy.article().id(), read)
                                    .map(right -> Beside.around(left, right, copy, claims)))
                            .ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<ReprintAnswer> shared(String article, Set<String> others) {
        return reprints.of(article, Stretch.longest()).items().stream()
                .filter(copy ->
                        others.contains(copy.article().id()) && !copy.runs().isEmpty())
                .toList();
    }

    private Optional<ArticleAnswer> read(String id, Map<String, Optional<ArticleAnswer>> read) {
        return read.computeIfAbsent(id, articles::find);
    }
}
