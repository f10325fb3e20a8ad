package io.hearsay.query.takedown;

import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be taken down.
 *
 * @param kind of subject
 * @param subject which one
 * @param names other names of a person
 * @param mentions of a person, whether sentences that name them go as well
 * @param reason why, in the operator's words
 */
@Schema(name = "NewTakeDown", description = "What is to be taken down.")
public record NewTakeDown(
        @Schema(
                        enumeration = {"article", "url", "outlet", "host", "prefix", "person"},
                        examples = "url")
                String kind,
        @Schema(
                        description =
                                "The article's id, the address, the outlet's name, the host, the start of addresses; of a"
                                        + " person the name in full, or the speaker's id",
                        examples = "https://news.example/2014/recon-flights.html")
                String subject,
        @Schema(description = "Other names of a person", nullable = true) List<String> names,
        @Schema(description = "Of a person, whether sentences that name them go as well", nullable = true)
                Boolean mentions,
        @Schema(examples = "the publisher asked for it") String reason) {

    static final String PERSON = "person";

    private static final List<String> KINDS = List.of("article", "url", "outlet", "host", "prefix", PERSON);

    boolean concernsPerson() {
        return PERSON.equals(kind);
    }

    /** Refuses what the other services could not even be told of; the rest is for them to judge. */
    void requireSound() {
        if (kind == null) {
            throw ProblemException.badRequest("kind", "kind must be one of " + String.join(", ", KINDS));
        }
        QueryParameters.oneOf("kind", kind, KINDS);
        requireText("subject", subject);
        requireText("reason", reason);
        if (!concernsPerson() && (names != null || mentions != null)) {
            throw ProblemException.badRequest(
                    names != null ? "names" : "mentions", "names and mentions belong to a take-down of a person only");
        }
        Stream.ofNullable(names)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .forEach(name -> requireText("names", name));
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest(field, field + " must be a text that is not empty");
        }
        if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw ProblemException.badRequest(field, field + " holds a NUL character or half a surrogate pair");
        }
    }
}
