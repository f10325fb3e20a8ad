package io.hearsay.query.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A speaker with how much is known from it.
 *
 * @param aliases other names it goes by
 * @param statements how many statements it made
 * @param claims how many claims report them
 * @param names its names and offices with where each comes from; where one speaker is asked for, else absent
 */
@Schema(name = "SpeakerProfile", description = "A speaker with how much is known from it.")
public record SpeakerAnswer(
        @Schema(examples = "0f3c6a1d2e4b5f7089a1b2c3") String id,
        @Schema(nullable = true, examples = "Josh Earnest") String name,
        @Schema(
                        enumeration = {"named", "anonymous", "unresolved"},
                        examples = "named")
                String status,
        @Schema(nullable = true, examples = "White House spokesman") String role,
        @Schema(nullable = true, examples = "United States") String represents,
        List<String> aliases,
        @Schema(examples = "4") int statements,
        @Schema(examples = "9") int claims,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) List<KnownName> names) {

    static SpeakerAnswer of(SpeakerRow row, List<KnownName> names) {
        return new SpeakerAnswer(
                row.id,
                row.name,
                row.status,
                row.role,
                row.represents,
                row.aliases == null ? List.of() : row.aliases,
                row.statements,
                row.claims,
                names);
    }
}
