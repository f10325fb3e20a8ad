package io.hearsay.query.statement;

import io.hearsay.query.claim.Hop;
import io.hearsay.query.search.Keyed;
import io.hearsay.query.speaker.SpeakerReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.statement_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "statement_v1")
public class StatementRow implements Keyed {

    @Id
    String id;

    String text;

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
    int pages;
    int origins;

    @Column(name = "origin_groups")
    @JdbcTypeCode(SqlTypes.JSON)
    List<OriginGroup> originGroups;

    @Column(name = "first_reported")
    String firstReported;

    int claims;

    @Column(name = "said_on")
    String saidOn;

    @Column(name = "proposition_id")
    String propositionId;

    @Override
    public String id() {
        return id;
    }

    String dateOrEmpty() {
        return firstReported == null ? "" : firstReported;
    }

    String saidOnOrEmpty() {
        return saidOn == null ? "" : saidOn;
    }

    SpeakerReference speaker() {
        return new SpeakerReference(speakerId, speakerName, speakerStatus, speakerRole, represents);
    }

    StatementReference reference() {
        return new StatementReference(id, text, speaker(), pages, origins, firstReported);
    }
}
