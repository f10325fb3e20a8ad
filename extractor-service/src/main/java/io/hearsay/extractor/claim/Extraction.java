package io.hearsay.extractor.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.web.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a text handed in holds.
 *
 * @param docId what the caller calls it
 * @param analysis whether its language is read; absent in an answer line with an error
 * @param claims in text order; absent in an answer line with an error
 * @param error why a line could not be read; only in answers line by line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The claims of a text, or in an answer line by line what is wrong with its line.")
public record Extraction(
        @Schema(nullable = true, examples = "article-1") String docId,
        @Schema(
                        description = "Whether the text was read for claims",
                        nullable = true,
                        enumeration = {"claims", "unsupported-language"},
                        examples = "claims")
                String analysis,
        @Schema(nullable = true) List<ExtractedClaim> claims,
        @Schema(nullable = true) Problem error) {}
