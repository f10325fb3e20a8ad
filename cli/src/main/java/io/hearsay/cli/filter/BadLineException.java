package io.hearsay.cli.filter;

/** A line of input that cannot be answered; its message names the field and what would be right. */
final class BadLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
        super(message);
    }
}
