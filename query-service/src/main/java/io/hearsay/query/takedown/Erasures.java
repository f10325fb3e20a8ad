package io.hearsay.query.takedown;

import io.hearsay.query.search.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * What the scraper has erased and the extractor has yet to forget: as long as there is any, claims of it are answered.
 */
@ApplicationScoped
class Erasures {

    private static final String PENDING =
            """
            select exists (select from claim.article_state_v1 s
              where s.state <> 'erased' and not exists (select from crawl.article_v1 a where a.id = s.article_id))""";

    private final Sql sql;

    Erasures(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    boolean arePending() {
        return sql.rows(PENDING, Map.of(), row -> row.getBoolean(1)).getFirst();
    }
}
