package io.hearsay.scraper.address;

/** The text is no address of a web page; the message says why. */
public final class InvalidAddressException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidAddressException(String message) {
        super(message);
    }
}
