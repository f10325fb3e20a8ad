package io.hearsay.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.search.Passage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that show what kind of claim it is; what no word shows is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Grounds", description = "The words that show what kind of claim it is; what no word shows is absent.")
public record Grounds(
        @Schema(nullable = true) Passage act,
        @Schema(nullable = true) Passage polarity,
        @Schema(nullable = true) Passage modality,
        @Schema(nullable = true) Passage factuality) {

    static final Grounds NONE = new Grounds(null, null, null, null);
}
