package io.hearsay.query.status;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether answers are up to date.
 *
 * @param state {@code idle} when nothing is pending, else {@code working}
 * @param pending articles taken from the feed and not yet extracted
 */
@Schema(name = "Status", description = "Whether answers are up to date with what was read.")
public record StatusAnswer(
        @Schema(
                        enumeration = {"working", "idle"},
                        examples = "idle")
                String state,
        @Schema(examples = "0") long pending,
        @Schema(examples = "5") long articles,
        @Schema(examples = "31") long claims,
        @Schema(examples = "24") long statements,
        @Schema(nullable = true) Instant updatedAt) {}
