package io.hearsay.extractor.claim;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.entity.OtherNames;
import io.hearsay.extractor.entity.SpeakerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/** A claim as it is kept. JSON columns hold {@link TextSelector} and {@link ViaHop} values. */
@Entity(name = "Claim")
@Table(name = "claim")
public class ClaimRow {

    private static final TypeReference<List<ViaHop>> CHAIN = new TypeReference<>() {};

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

    @JsonIgnore
    @Column(name = "extracted_at")
    public Instant extractedAt;

    /** What else a search finds it under: outlet, chain, place, other names of the entities named. */
    public String context;

    @JsonGetter("extracted")
    String extractedAtText() {
        return extractedAt.toString();
    }

    @JsonSetter("extracted")
    void setExtractedAtText(String text) {
        extractedAt = Instant.parse(text);
    }

    /** Whether it reports an utterance: attitudes do not, nor what the article says was not said. */
    public boolean reports() {
        return !act.equals("attitude") && !factuality.equals("counterfactual");
    }

    /**
     * Lets somebody else have said it.
     *
     * @param contentHash of its article
     */
    public void give(Speaker speaker, String contentHash) {
        speakerId = SpeakerId.of(speaker, contentHash);
        speakerName = speaker.name();
        speakerStatus = Word.of(speaker.status());
        speakerRole = speaker.role();
        represents = speaker.represents();
        context = contextOfWords();
    }

    /** Who said it, as core has it. */
    public Speaker speaker() {
        return new Speaker(speakerName, Word.constant(SpeakerStatus.class, speakerStatus), speakerRole, represents);
    }

    /** Takes it out of its statement. */
    void untie(String contentHash) {
        statementId = null;
        speakerId = SpeakerId.of(speaker(), contentHash);
    }

    /** Whether another version of this claim, null for none, says the same of what corrections change. */
    public boolean isCorrectedAs(ClaimRow other) {
        return other != null
                && Objects.equals(speakerName, other.speakerName)
                && speakerStatus.equals(other.speakerStatus)
                && Objects.equals(speakerRole, other.speakerRole)
                && Objects.equals(represents, other.represents)
                && Objects.equals(nestedIn, other.nestedIn)
                && Objects.equals(why, other.why);
    }

    /** Outlet, place, office and chain, and the other names of every entity named. */
    String contextOfWords() {
        Stream<String> plain = Stream.concat(
                Stream.of(outlet, place, speakerRole),
                Json.read(via, CHAIN).stream().map(ViaHop::name));
        Set<String> others = OtherNames.in(Stream.of(speakerName, represents, text));
        return Stream.concat(plain.filter(Objects::nonNull), others.stream()).collect(Collectors.joining(" "));
    }
}
