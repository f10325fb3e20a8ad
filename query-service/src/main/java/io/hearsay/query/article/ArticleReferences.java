package io.hearsay.query.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up articles in short, many at a time. */
@ApplicationScoped
public class ArticleReferences implements PanacheRepositoryBase<ArticleReferenceRow, String> {

    /** The articles that still exist among these, by id. */
    public Map<String, ArticleReference> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream()
                        .collect(Collectors.toMap(row -> row.id, ArticleReferenceRow::reference));
    }

    /** One article, if it still exists. */
    public Optional<ArticleReference> withId(String id) {
        return findByIdOptional(id).map(ArticleReferenceRow::reference);
    }
}
