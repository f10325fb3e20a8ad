package io.hearsay.query.export;

import io.hearsay.web.MediaTypes;
import io.hearsay.web.QueryParameters;
import java.util.List;

/** How an export is written. */
enum Format {
    /** A JSON object a line. */
    JSONL("jsonl", MediaTypes.JSON_LINES),
    /** Comma-separated values under a line of headings. */
    CSV("csv", MediaTypes.CSV);

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The format asked for, JSON Lines where none is. */
    static Format of(String asked) {
        return CSV.suffix.equals(QueryParameters.oneOf("format", asked, List.of(JSONL.suffix, CSV.suffix)))
                ? CSV
                : JSONL;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }
}
