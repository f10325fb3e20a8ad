package io.hearsay.query.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One row of {@code claim.article_state_v1}: what became of an article. */
@Entity
@Immutable
@Table(schema = "claim", name = "article_state_v1")
class ArticleStateRow {

    @Id
    @Column(name = "article_id")
    String articleId;

    String state;
    String reason;
    String analysis;
}
