package io.hearsay.query.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks up where claims stand in an article. */
@ApplicationScoped
class Highlights implements PanacheRepositoryBase<HighlightRow, String> {

    List<Highlight> of(String article) {
        return find("articleId = ?1 order by position, id", article).stream()
                .map(HighlightRow::highlight)
                .toList();
    }
}
