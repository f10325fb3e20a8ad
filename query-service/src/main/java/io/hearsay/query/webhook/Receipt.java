package io.hearsay.query.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a message.
 *
 * @param taken whether the receiver took it: it answered 2xx
 * @param status what it answered; null when it did not
 * @param error why it was not taken; null when it was
 * @param pause how long the receiver asks to wait before the next try; nothing where it does not say. Not told to
 *     anybody
 */
@Schema(name = "WebhookReceipt", description = "What became of a message.")
public record Receipt(
        @Schema(examples = "true") boolean taken,
        @Schema(nullable = true, examples = "204") Integer status,
        @Schema(nullable = true) String error,
        @JsonIgnore @Schema(hidden = true) Duration pause) {

    /** What says nothing of the next try. */
    Receipt(boolean taken, Integer status, String error) {
        this(taken, status, error, Duration.ZERO);
    }

    /** @param pause as its {@code Retry-After} has it */
    static Receipt answered(int status, Duration pause) {
        boolean taken = status / 100 == 2;
        String wrong = status / 100 == 3 ? "%d, and redirects are not followed" : "%d";
        return new Receipt(taken, status, taken ? null : "the receiver answered " + wrong.formatted(status), pause);
    }

    static Receipt failed(String error) {
        return new Receipt(false, null, error);
    }

    /** Whether the receiver wants no more messages (410). */
    boolean saysGoodbye() {
        return status != null && status == 410;
    }
}
