package io.hearsay.scraper.fetch;

import java.util.Locale;

/** Reads the media type out of a Content-Type header. */
final class MediaTypes {

    private MediaTypes() {}

    /** In lower case and without parameters; empty where the header is null. */
    static String bare(String contentType) {
        String type = contentType == null ? "" : contentType;
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
