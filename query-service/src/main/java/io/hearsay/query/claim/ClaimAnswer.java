package io.hearsay.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.correction.CorrectionMark;
import io.hearsay.query.search.Mark;
import io.hearsay.query.search.Passage;
import io.hearsay.query.speaker.SpeakerReference;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attribution in an article: who says what, on whose word.
 *
 * @param text the content's words
 * @param via the chain, nearest the speaker first
 * @param addressee to whom it was said, an agency or outlet apart
 * @param date of the utterance, where the article tells it
 * @param content where the words stand in the article's text
 * @param carrier the sentence that carries them, narration included
 * @param nestedIn id of the claim this one is reported inside of
 * @param cue null for a bare quotation, present all the same
 * @param source null where nobody is named, present all the same
 * @param corrections by which operators made it what it is
 * @param marks the words that a search matched, or null
 * @param statementId the utterance it reports; null for attitudes and for what was not said, present all the same
 */
@Schema(name = "Claim", description = "An attribution in an article: who says what, on whose word.")
public record ClaimAnswer(
        @Schema(examples = "9d4e1c7b2a3f5068b1c2d3e4") String id,
        @Schema(examples = "There are no plans to coordinate with the Assad regime") String text,
        @Schema(
                        enumeration = {"direct", "indirect", "mixed"},
                        examples = "direct")
                String type,
        SpeakerReference speaker,
        List<Hop> via,
        @Schema(
                        enumeration = {
                            "assert",
                            "deny",
                            "accuse",
                            "warn",
                            "urge",
                            "promise",
                            "ask",
                            "decline",
                            "attitude"
                        },
                        examples = "assert")
                String act,
        @Schema(
                        enumeration = {"affirmed", "negated"},
                        examples = "negated")
                String polarity,
        @Schema(
                        enumeration = {"certain", "possible", "necessary", "conditional"},
                        examples = "certain")
                String modality,
        @Schema(
                        description =
                                "Whether the article has the saying as a fact: who \"did not say\" or \"may announce\""
                                        + " has not said",
                        enumeration = {"factual", "possible", "counterfactual"},
                        examples = "factual")
                String factuality,
        Grounds grounds,
        @Schema(description = "To whom it was said, a channel apart", nullable = true) Passage addressee,
        @Schema(nullable = true, examples = "2014-08-26") String date,
        @Schema(nullable = true, examples = "Washington") String place,
        @Schema(examples = "0.9") double confidence,
        @Schema(nullable = true, examples = "said, after the speaker") String why,
        List<Passage> content,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) Passage cue,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) Passage source,
        @Schema(nullable = true) Passage carrier,
        @Schema(nullable = true) String nestedIn,
        ArticleReference article,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "7c2b1a0f9e8d3746c5b4a392")
                String statementId,
        @Schema(nullable = true) String propositionId,
        OffsetDateTime extractedAt,
        @Schema(description = "What operators corrected of it") List<CorrectionMark> corrections,
        ClaimLinks links,
        @Schema(
                        nullable = true,
                        description = "Where in text the words of the search stand; of a search with words alone")
                List<Mark> marks) {

    static ClaimAnswer of(ClaimRow row, ArticleReference article, List<CorrectionMark> corrections) {
        return new ClaimAnswer(
                row.id,
                row.text,
                row.type,
                new SpeakerReference(
                        row.speakerId, row.speakerName, row.speakerStatus, row.speakerRole, row.represents),
                row.via == null ? List.of() : row.via,
                row.act,
                row.polarity,
                row.modality,
                row.factuality,
                row.grounds == null ? Grounds.NONE : row.grounds,
                row.addressee,
                row.date,
                row.place,
                row.confidence == null ? 0 : row.confidence,
                row.why,
                row.content == null ? List.of() : row.content,
                row.cue,
                row.source,
                row.carrier,
                row.nestedIn,
                article,
                row.statementId,
                row.propositionId,
                row.extractedAt,
                corrections,
                ClaimLinks.of(row, article),
                null);
    }

    /** The same with the words that matched. */
    ClaimAnswer marked(List<Mark> matched) {
        return new ClaimAnswer(
                id,
                text,
                type,
                speaker,
                via,
                act,
                polarity,
                modality,
                factuality,
                grounds,
                addressee,
                date,
                place,
                confidence,
                why,
                content,
                cue,
                source,
                carrier,
                nestedIn,
                article,
                statementId,
                propositionId,
                extractedAt,
                corrections,
                links,
                matched);
    }
}
