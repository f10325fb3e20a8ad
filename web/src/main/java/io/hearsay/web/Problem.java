package io.hearsay.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type address that names the kind of problem, {@code about:blank} when the status says it all
 * @param title the kind of problem in a few words
 * @param status HTTP status
 * @param detail what is wrong here and what would be right
 * @param field the parameter or JSON field that is wrong, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A problem (RFC 9457): what is wrong, in which field, and what would be right.")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "limit must be a whole number from 1 to 200, not -1") String detail,
        @Schema(examples = "limit", nullable = true) String field) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
