package io.hearsay.query.claim;

import io.hearsay.query.search.Keyed;
import io.hearsay.query.search.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.claim_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "claim_v1")
public class ClaimRow implements Keyed {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    @Id
    String id;

    @Column(name = "article_id")
    String articleId;

    @Column(name = "statement_id")
    String statementId;

    @Column(name = "proposition_id")
    String propositionId;

    int position;
    String text;
    String type;

    @Column(name = "speaker_id")
    String speakerId;

    @Column(name = "speaker_name")
    String speakerName;

    @Column(name = "speaker_status")
    String speakerStatus;

    @Column(name = "speaker_role")
    String speakerRole;

    String represents;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Hop> via;

    String act;
    String polarity;
    String modality;
    String factuality;

    @JdbcTypeCode(SqlTypes.JSON)
    Grounds grounds;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage addressee;

    String date;
    String place;
    Double confidence;
    String why;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Passage> content;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage cue;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage source;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage carrier;

    @Column(name = "nested_in")
    String nestedIn;

    @Column(name = "published_date")
    String publishedDate;

    String outlet;

    @Column(name = "extracted_at")
    OffsetDateTime extractedAt;

    @Override
    public String id() {
        return id;
    }

    /** When it was extracted, in UTC to the microsecond, in a form that sorts. */
    public String extractedAtMicros() {
        return MICROS.format(extractedAt.withOffsetSameInstant(ZoneOffset.UTC));
    }

    String dateOrEmpty() {
        return Objects.requireNonNullElse(date, Objects.requireNonNullElse(publishedDate, ""));
    }
}
