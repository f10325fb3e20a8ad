package io.hearsay.scraper.article;

import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be taken down.
 *
 * @param kind of subject
 * @param subject which one
 * @param reason in the caller's words, or null
 */
@Schema(name = "NewTakeDown", description = "What is to be taken down, and is then neither fetched nor kept.")
record NewTakeDown(
        @Schema(
                        required = true,
                        enumeration = {"article", "url", "outlet", "host", "prefix"},
                        examples = "url")
                String kind,
        @Schema(
                        required = true,
                        description =
                                "The article's id, the address, the outlet's name, the host, or the start of addresses",
                        examples = "https://news.example/2014/withdrawn.html")
                String subject,
        @Schema(nullable = true, examples = "the publisher asked for it") String reason) {

    private static final List<String> KINDS =
            Arrays.stream(TakeDownKind.values()).map(TakeDownKind::name).toList();

    /** Which kind, checked. */
    TakeDownKind known() {
        if (kind == null || !KINDS.contains(kind)) {
            throw ProblemException.badRequest("kind", "kind must be one of " + String.join(", ", KINDS));
        }
        if (subject == null || subject.isBlank()) {
            throw ProblemException.badRequest("subject", "subject must be a text that is not empty");
        }
        return TakeDownKind.valueOf(kind);
    }

    /** Which address, of a take-down of one. */
    PageAddress address() {
        try {
            return PageAddress.of(subject);
        } catch (InvalidAddressException e) {
            throw ProblemException.badRequest("subject", "subject " + e.getMessage());
        }
    }

    /** Which outlet, host or prefix, checked. */
    TakeDownRequest wide() {
        TakeDownKind which = known();
        return TakeDownRequest.of(
                which == TakeDownKind.outlet ? subject : null,
                which == TakeDownKind.host ? subject : null,
                which == TakeDownKind.prefix ? subject : null,
                reason);
    }
}
