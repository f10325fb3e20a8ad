package io.hearsay.scraper.fetch;

import java.io.IOException;

/** An answer that cannot be taken; the message says why in words for the operator. */
final class BrokenAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenAnswerException(String message) {
        super(message);
    }

    BrokenAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
