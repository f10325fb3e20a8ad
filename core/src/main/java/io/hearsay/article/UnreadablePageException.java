package io.hearsay.article;

/** A page's bytes that cannot be read as text. */
public final class UnreadablePageException extends Exception {

    /** What keeps a page from being read. */
    public enum Reason {
        /** The bytes are no text in any encoding: an image, an archive, a document of a word processor. */
        BINARY,
        /** The page names a character encoding that nobody knows. */
        UNKNOWN_CHARSET
    }

    private final Reason reason;

    UnreadablePageException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The reason for machines; {@link #getMessage()} has it for readers. */
    public Reason reason() {
        return reason;
    }
}
