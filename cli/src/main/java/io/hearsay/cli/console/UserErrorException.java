package io.hearsay.cli.console;

/** Something the user can mend; its message says what is wrong and what would be right. */
public final class UserErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserErrorException(String message) {
        super(message);
    }

    public UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
