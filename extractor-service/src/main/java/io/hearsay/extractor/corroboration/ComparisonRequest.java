package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Utterance;
import io.hearsay.extractor.RequestText;
import io.hearsay.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two utterances to compare. */
@Schema(description = "Two utterances to compare.")
public record ComparisonRequest(
        @Schema(required = true) ComparedUtterance a, @Schema(required = true) ComparedUtterance b) {

    /**
     * What somebody said.
     *
     * @param speaker name or description
     * @param text the words
     * @param date when it was said
     */
    @Schema(name = "Utterance", description = "What somebody said.")
    public record ComparedUtterance(
            @Schema(description = "Name or description", nullable = true, examples = "Josh Earnest") String speaker,
            @Schema(required = true, examples = "There are no plans to coordinate with the Assad regime.") String text,
            @Schema(description = "ISO 8601 date it was said", nullable = true, examples = "2014-08-26") String date) {

        private static final int LONGEST_SPEAKER = 1000;
        private static final int LONGEST_TEXT = 20_000;

        private Utterance checked(String field) {
            return Utterance.of(
                    RequestText.optional(field + ".speaker", speaker, LONGEST_SPEAKER),
                    RequestText.required(field + ".text", text, LONGEST_TEXT),
                    RequestText.date(field + ".date", date));
        }
    }

    /** The first one, as core compares it. */
    Utterance first() {
        return checked("a", a);
    }

    /** The second one, as core compares it. */
    Utterance second() {
        return checked("b", b);
    }

    private static Utterance checked(String field, ComparedUtterance utterance) {
        if (utterance == null) {
            throw ProblemException.badRequest(field, field + " must be an object with speaker, text and date");
        }
        return utterance.checked(field);
    }
}
