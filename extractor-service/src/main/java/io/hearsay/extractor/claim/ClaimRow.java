package io.hearsay.extractor.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A claim as it is kept. JSON columns hold {@link TextSelector} and {@link ViaHop} values. */
@Entity(name = "Claim")
@Table(name = "claim")
public class ClaimRow {

    @Id
    public String id;

    @Column(name = "article_id")
    public String articleId;

    @Column(name = "statement_id")
    public String statementId;

    /** Its place among the article's claims. */
    public int position;

    public String text;

    public String type;

    @Column(name = "speaker_id")
    public String speakerId;

    @Column(name = "speaker_name")
    public String speakerName;

    @Column(name = "speaker_status")
    public String speakerStatus;

    @Column(name = "speaker_role")
    public String speakerRole;

    public String represents;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String via;

    public String act;

    public String polarity;

    public String modality;

    public String factuality;

    /** The words that show act, polarity, modality and factuality, as {@link ClaimGrounds}. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String grounds;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String addressee;

    public String date;

    public String place;

    public double confidence;

    public String why;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String content;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String cue;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String source;

    @Column(name = "nested_in")
    public String nestedIn;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String carrier;

    @Column(name = "published_date")
    public String publishedDate;

    public String outlet;

    /** What else a search finds it under: outlet, chain, place, other names of the entities named. */
    public String context;

    /** Whether it reports an utterance: attitudes do not, nor what the article says was not said. */
    public boolean reports() {
        return !act.equals("attitude") && !factuality.equals("counterfactual");
    }
}
