package io.hearsay.extractor.claim;

import io.hearsay.claim.Via;
import io.hearsay.extractor.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One hop of a chain, as it stands in tables and in JSON. */
@Schema(name = "Via", description = "To whom the words were given before they reached the page.")
public record ViaHop(
        @Schema(examples = "AFP") String name,
        @Schema(
                        enumeration = {"agency", "outlet", "statement"},
                        examples = "agency")
                String kind) {

    /** The hop in core's words. */
    public static ViaHop of(Via via) {
        return new ViaHop(via.name(), Word.of(via.kind()));
    }

    /** Core's hop. */
    public Via via() {
        return new Via(name, Word.constant(Via.Kind.class, kind));
    }
}
