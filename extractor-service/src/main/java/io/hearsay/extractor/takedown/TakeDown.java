package io.hearsay.extractor.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person whose words were taken down.
 *
 * @param names that are theirs wherever they stand, the one it was asked by first
 * @param aliases that are theirs where they speak
 * @param state working while articles stored before are still to be looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonTakeDown", description = "A person whose words were taken down.")
public record TakeDown(
        @Schema(examples = "4e5f60718293a4b5c6d7e8f9") String id,
        @Schema(description = "Theirs wherever they stand, the one it was asked by first", examples = "[\"Ada Quill\"]")
                List<String> names,
        @Schema(description = "Theirs where they speak", examples = "[\"Quill\"]") List<String> aliases,
        @Schema(description = "Whether sentences that name them go as well") boolean mentions,
        @Schema(examples = "She objected on 22 November.") String reason,
        @Schema(examples = "desk") String author,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant requestedAt,
        @Schema(
                        description = "working while articles stored before are still to be looked at",
                        enumeration = {"working", "done", "lifted"},
                        examples = "done")
                String state,
        @Schema(description = "Articles that it changed so far", examples = "3") int articles,
        @Schema(nullable = true) Instant liftedAt,
        @Schema(nullable = true) String liftedBy) {

    static TakeDown of(TakeDownRow row) {
        return new TakeDown(
                row.id,
                List.of(row.names),
                List.of(row.aliases),
                row.mentions,
                row.reason,
                row.author,
                row.requestedAt,
                row.liftedAt != null ? "lifted" : row.working ? "working" : "done",
                row.articles,
                row.liftedAt,
                row.liftedBy);
    }
}
