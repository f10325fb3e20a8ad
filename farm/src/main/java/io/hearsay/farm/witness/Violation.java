package io.hearsay.farm.witness;

/**
 * A request that should not have been made.
 *
 * @param kind what it broke
 * @param host who was asked
 * @param target what for
 * @param detail how far it was off, in words
 */
public record Violation(Kind kind, String host, String target, String detail) {

    /** What a request can break. */
    public enum Kind {
        /** The pause after the answer before was too short. */
        TOO_SOON("broke the delay"),
        /** Another request to the host was still being answered. */
        AT_ONCE("two at once"),
        /** robots.txt forbids it, could not be read, or had not been asked for. */
        DISALLOWED("broke robots.txt"),
        /** The host had asked to wait longer. */
        BEFORE_RETRY_AFTER("broke Retry-After"),
        /** It had been sent in full already. */
        TWICE("fetched twice");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words, for a table. */
        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return "%s: http://%s%s, %s".formatted(kind.words(), host, target, detail);
    }
}
