package io.hearsay.farm.host;

/** How a host answers for its robots.txt. */
public enum RobotsVariant {
    /** With rules: some folders are forbidden. */
    RULES,
    /** 404: everything is allowed. */
    MISSING,
    /** 403: everything is allowed (RFC 9309, section 2.3.1.3). */
    FORBIDDEN,
    /** 429 with Retry-After for the first requests, then rules. */
    BUSY_AT_FIRST,
    /** 503 with Retry-After for the first requests, then rules. */
    UNAVAILABLE_AT_FIRST,
    /** 503 for ever: nothing is allowed. */
    UNAVAILABLE,
    /** No answer at all: nothing is allowed. */
    SILENT,
    /** A redirect to rules, over two hops. */
    REDIRECTED,
    /** 600 KiB, the rules at the start. */
    LONG
}
