package io.hearsay.scraper.status;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scraper is doing. */
@Schema(name = "Status", description = "Whether anything is to be fetched, and why what waits is waiting.")
public record StatusView(
        @Schema(description = "idle when nothing is pending", required = true) State state,
        @Schema(description = "Addresses that wait or are being fetched", required = true, examples = "12")
                long pending,
        @Schema(
                        description = "Why they wait, the most frequent reason first; a second old or more while there"
                                + " are very many",
                        required = true)
                List<Waiting> waiting) {

    public StatusView {
        waiting = List.copyOf(waiting);
    }

    /** Named as it stands in JSON. */
    public enum State {
        working,
        idle
    }

    /** A reason and how many addresses it holds back. */
    @Schema(description = "A reason and how many addresses it holds back.")
    public record Waiting(
            @Schema(required = true, examples = "the pause that the host is owed") String reason,
            @Schema(required = true, examples = "11") long urls) {}
}
