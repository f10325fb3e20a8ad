package io.hearsay.web;

/** Media types of answers, besides JSON and problems. */
public final class MediaTypes {

    /** JSON-LD: an answer in the terms of public vocabularies. */
    public static final String JSON_LD = "application/ld+json";

    /** JSON Lines: one JSON object a line. */
    public static final String JSON_LINES = "application/x-ndjson";

    /** Comma-separated values (RFC 4180), in UTF-8. */
    public static final String CSV = "text/csv; charset=utf-8";

    private MediaTypes() {}
}
