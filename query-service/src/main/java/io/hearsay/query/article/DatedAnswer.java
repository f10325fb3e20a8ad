package io.hearsay.query.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date with what it was read from.
 *
 * @param date ISO 8601, as precise as the evidence is
 * @param evidence where it was read
 * @param confidence from 0 to 1
 */
@Schema(name = "Dated", description = "A date with what it was read from.")
public record DatedAnswer(
        @Schema(examples = "2014-08-26") String date,
        @Schema(examples = "json-ld") String evidence,
        @Schema(examples = "0.95") double confidence) {

    static DatedAnswer of(String date, String evidence, Double confidence) {
        return date == null ? null : new DatedAnswer(date, evidence, confidence == null ? 0 : confidence);
    }
}
