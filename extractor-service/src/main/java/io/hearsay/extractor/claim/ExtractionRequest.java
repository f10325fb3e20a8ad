package io.hearsay.extractor.claim;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.hearsay.claim.ClaimSource;
import io.hearsay.extractor.RequestText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to find claims in.
 *
 * @param text article text, paragraphs parted by line breaks
 * @param date when it was published, the anchor of "on Tuesday"
 * @param outlet who published it
 * @param docId what the caller calls it; comes back with the claims
 */
@Schema(description = "A text to find claims in.")
public record ExtractionRequest(
        @Schema(
                        description = "Article text, paragraphs parted by line breaks",
                        required = true,
                        examples = "The flights have begun, the minister told AFP on Tuesday.")
                String text,
        @Schema(
                        description = "ISO 8601 date of publication, the anchor of \"on Tuesday\"",
                        nullable = true,
                        examples = "2014-08-26")
                String date,
        @Schema(description = "Who published it", nullable = true, examples = "The Harbour Courier") String outlet,
        @Schema(
                        description = "What the caller calls it; comes back with the claims. doc_id is read too",
                        nullable = true,
                        examples = "article-1")
                @JsonAlias("doc_id")
                String docId) {

    private static final int LONGEST_NAME = 1000;

    /**
     * The text as core reads it.
     *
     * @param maxTextLength code points at most
     * @throws io.hearsay.web.ProblemException (400) naming the field that is wrong
     */
    ClaimSource source(int maxTextLength) {
        RequestText.optional("docId", docId, LONGEST_NAME);
        return new ClaimSource(
                RequestText.required("text", text, maxTextLength),
                List.of(),
                RequestText.date("date", date),
                RequestText.optional("outlet", outlet, LONGEST_NAME));
    }
}
