package io.hearsay.extractor.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.attribution.Attribution;
import io.hearsay.claim.Claim;
import io.hearsay.entity.Speaker;
import io.hearsay.extractor.Word;
import io.hearsay.text.CodePoints;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim found in a text handed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Claim", description = "Who says what, on whose word, and where it stands in the text.")
public record ExtractedClaim(
        @Schema(description = "The content's words", examples = "The flights have begun") String text,
        @Schema(
                        enumeration = {"direct", "indirect", "mixed"},
                        examples = "indirect")
                String type,
        ClaimSpeaker speaker,
        @Schema(description = "The chain, nearest the speaker first") List<ViaHop> via,
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
                        examples = "affirmed")
                String polarity,
        @Schema(
                        enumeration = {"certain", "possible", "necessary", "conditional"},
                        examples = "certain")
                String modality,
        @Schema(
                        description =
                                "Whether the text has the saying as a fact: who \"did not say\" or \"may announce\" has"
                                        + " not said",
                        enumeration = {"factual", "possible", "counterfactual"},
                        examples = "factual")
                String factuality,
        ClaimGrounds grounds,
        @Schema(description = "To whom it was said, a channel apart", nullable = true) TextSelector addressee,
        @Schema(
                        description = "ISO date of the utterance, where the text tells it",
                        nullable = true,
                        examples = "2014-08-26")
                String date,
        @Schema(description = "Place of the utterance as printed", nullable = true, examples = "Kabul") String place,
        @Schema(description = "From 0 to 1", examples = "0.9") double confidence,
        @Schema(description = "The pattern that found it", examples = "a reporting clause after the content")
                String why,
        @Schema(description = "What is said; several spans where the cue interrupts it") List<TextSelector> content,
        @Schema(description = "The words that say that it is said", nullable = true) TextSelector cue,
        @Schema(description = "The words that name who speaks", nullable = true) TextSelector source,
        @Schema(description = "The sentences that carry it, narration included") TextSelector carrier,
        @Schema(
                        description = "Place in this list of the claim whose content holds this one",
                        nullable = true,
                        examples = "0")
                Integer nestedIn) {

    /** Whose word a claim is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClaimSpeaker", description = "Whose word it is, resolved within the text.")
    public record ClaimSpeaker(
            @Schema(description = "Absent when unresolved", nullable = true, examples = "Josh Earnest") String name,
            @Schema(
                            enumeration = {"named", "anonymous", "unresolved"},
                            examples = "named")
                    String status,
            @Schema(nullable = true, examples = "White House spokesman") String role,
            @Schema(description = "The body spoken for", nullable = true, examples = "United States")
                    String represents) {

        static ClaimSpeaker of(Speaker speaker) {
            return new ClaimSpeaker(speaker.name(), Word.of(speaker.status()), speaker.role(), speaker.represents());
        }
    }

    static ExtractedClaim of(Claim claim, CodePoints text) {
        Attribution attribution = claim.attribution();
        return new ExtractedClaim(
                claim.text(),
                Word.of(attribution.type()),
                ClaimSpeaker.of(claim.speaker()),
                claim.via().stream().map(ViaHop::of).toList(),
                Word.of(claim.act()),
                Word.of(claim.polarity()),
                Word.of(claim.modality()),
                Word.of(claim.factuality()),
                ClaimGrounds.of(claim.grounds(), text),
                TextSelector.of(claim.addressee(), text),
                claim.date(),
                claim.place(),
                attribution.confidence(),
                claim.why(),
                attribution.content().stream()
                        .map(span -> TextSelector.of(span, text))
                        .toList(),
                TextSelector.of(attribution.cue(), text),
                TextSelector.of(attribution.source(), text),
                TextSelector.of(claim.carrier(), text),
                attribution.nestedIn() < 0 ? null : attribution.nestedIn());
    }
}
