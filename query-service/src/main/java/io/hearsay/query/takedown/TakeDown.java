package io.hearsay.query.takedown;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was taken down.
 *
 * @param subject which one; of a person the names tell
 * @param names of a person, that are theirs wherever they stand
 * @param aliases of a person, that are theirs where they speak
 * @param mentions of a person, whether sentences that name them went as well
 * @param author who took a person's words down
 * @param state working while something that it covers is still there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TakeDown", description = "What was taken down.")
public record TakeDown(
        @Schema(examples = "12") String id,
        @Schema(
                        enumeration = {"article", "url", "outlet", "host", "prefix", "person"},
                        examples = "url")
                String kind,
        @Schema(nullable = true, examples = "https://news.example/2014/recon-flights.html") String subject,
        @Schema(description = "Of a person, theirs wherever they stand", nullable = true) List<String> names,
        @Schema(description = "Of a person, theirs where they speak", nullable = true) List<String> aliases,
        @Schema(description = "Of a person, whether sentences that name them went as well", nullable = true)
                Boolean mentions,
        @Schema(nullable = true, examples = "the publisher asked for it") String reason,
        @Schema(description = "Who took a person's words down", nullable = true) String author,
        @Schema(examples = "2026-11-22T12:00:00Z") OffsetDateTime requestedAt,
        @Schema(
                        enumeration = {"working", "done", "lifted"},
                        examples = "done")
                String state,
        @Schema(description = "Articles that it changed so far", examples = "1") int articles,
        @Schema(nullable = true) OffsetDateTime liftedAt,
        @Schema(nullable = true) String liftedBy) {

    private static final String WORKING = "working";
    private static final String DONE = "done";

    /** The same; those of the extractor are all of people, so it does not say so. */
    TakeDown ofPerson() {
        return as(NewTakeDown.PERSON, state);
    }

    /** Whether the service that it is from is through with it. */
    boolean saysDone() {
        return DONE.equals(state);
    }

    /** The same, while another service has yet to follow. */
    TakeDown stillWorking() {
        return as(kind, WORKING);
    }

    private TakeDown as(String otherKind, String otherState) {
        return new TakeDown(
                id,
                otherKind,
                subject,
                names,
                aliases,
                mentions,
                reason,
                author,
                requestedAt,
                otherState,
                articles,
                liftedAt,
                liftedBy);
    }
}
