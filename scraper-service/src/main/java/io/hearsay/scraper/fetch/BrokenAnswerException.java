package io.hearsay.scraper.fetch;

import java.io.IOException;

/** An answer that cannot be taken; the message says why in words for the operator. */
final class BrokenAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FailureCause kind;

    BrokenAnswerException(String message) {
        this(message, FailureCause.MALFORMED);
    }

    BrokenAnswerException(String message, FailureCause kind) {
        super(message);
        this.kind = kind;
    }

    BrokenAnswerException(String message, Throwable cause) {
        super(message, cause);
        this.kind = FailureCause.MALFORMED;
    }

    FailureCause kind() {
        return kind;
    }
}
