package io.hearsay.extractor.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.claim.Grounds;
import io.hearsay.text.CodePoints;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that show what kind of claim it is; what no word shows is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grounds", description = "The words that show what kind of claim it is; what no word shows is absent.")
public record ClaimGrounds(
        @Schema(nullable = true) TextSelector act,
        @Schema(nullable = true) TextSelector polarity,
        @Schema(nullable = true) TextSelector modality,
        @Schema(nullable = true) TextSelector factuality) {

    static ClaimGrounds of(Grounds grounds, CodePoints text) {
        return new ClaimGrounds(
                TextSelector.of(grounds.act(), text),
                TextSelector.of(grounds.polarity(), text),
                TextSelector.of(grounds.modality(), text),
                TextSelector.of(grounds.factuality(), text));
    }
}
