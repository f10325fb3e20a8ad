package io.hearsay.query.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks up where claims stand in an article. */
@ApplicationScoped
class Highlights implements PanacheRepositoryBase<HighlightRow, String> {

    List<Highlight> of(String article) {
        return find("articleId = ?1 order by position, id", article).stream()
                .map(HighlightRow::highlight)
                .toList();
    }

    /** Of several articles at once; one without claims is left out. */
    Map<String, List<Highlight>> byArticle(Collection<String> articles) {
        return articles.isEmpty()
                ? Map.of()
                : find("articleId in ?1", articles).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.articleId,
                                Collectors.mapping(HighlightRow::highlight, Collectors.toList())));
    }
}
