package io.hearsay.query.quarantine;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;

/** One row of {@code claim.article_state_v1} whose state is failed. */
@Entity
@Immutable
@Table(schema = "claim", name = "article_state_v1")
class QuarantinedRow implements Keyed {

    @Id
    @Column(name = "article_id")
    String articleId;

    String reason;
    int attempts;

    @Column(name = "finished_at")
    OffsetDateTime failedAt;

    @Column(name = "extractor_version")
    String extractorVersion;

    boolean retryable;

    /** Its place in the list. */
    long received;

    @Override
    public String id() {
        return articleId;
    }

    String place() {
        return "%019d".formatted(received);
    }
}
