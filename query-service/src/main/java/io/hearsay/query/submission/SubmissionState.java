package io.hearsay.query.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far something handed in is.
 *
 * @param state {@code waiting} to be fetched, {@code fetched} and waiting to be read, {@code extracted} or
 *     {@code failed}; the last two are final
 * @param reason why it waits or failed, where there is more to say
 * @param url the address handed in
 * @param articleId the article that came of it
 * @param claims how many claims it holds
 */
@Schema(name = "SubmissionState", description = "How far something handed in is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionState(
        @Schema(
                        enumeration = {"crawl", "article"},
                        examples = "article")
                String kind,
        @Schema(examples = "5b1f0c9a7e3d2846a0b1c2d3") String id,
        @Schema(
                        description = "waiting to be fetched, fetched and waiting to be read; extracted and failed are"
                                + " final",
                        enumeration = {"waiting", "fetched", "extracted", "failed"},
                        examples = "extracted")
                String state,
        @Schema(nullable = true, examples = "disallowed by robots.txt") String reason,
        @Schema(nullable = true, examples = "https://news.example/syria") String url,
        @Schema(nullable = true, examples = "5b1f0c9a7e3d2846a0b1c2d3") String articleId,
        @Schema(nullable = true, examples = "12") Long claims) {

    /** Whether nothing more will happen. */
    @JsonIgnore
    public boolean isFinal() {
        return state.equals("extracted") || state.equals("failed");
    }
}
