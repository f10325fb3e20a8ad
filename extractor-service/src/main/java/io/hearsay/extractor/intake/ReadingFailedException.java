package io.hearsay.extractor.intake;

/** Reading an article failed; the cause says how, be it an error of the machine. */
final class ReadingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingFailedException(String message) {
        super(message);
    }

    ReadingFailedException(Throwable cause) {
        super(cause);
    }
}
