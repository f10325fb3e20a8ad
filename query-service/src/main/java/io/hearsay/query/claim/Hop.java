package io.hearsay.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One hop of a chain: to whom the words were given before they reached the page.
 *
 * @param name as known ("AFP")
 * @param kind {@code agency}, {@code outlet} or {@code statement}
 */
@Schema(name = "Via", description = "One hop of a chain: to whom the words were given.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Hop(
        @Schema(examples = "AFP") String name,
        @Schema(
                        enumeration = {"agency", "outlet", "statement"},
                        examples = "agency")
                String kind) {}
