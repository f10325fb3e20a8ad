package io.hearsay.query.twin;

import io.hearsay.web.MediaTypes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a twin is written. */
enum Form {
    /** The API's answer as it is. */
    JSON("application/json"),
    /** Its rows, one JSON object a line. */
    JSONL(MediaTypes.JSON_LINES),
    /** Its rows as comma-separated values, under a header. */
    CSV(MediaTypes.CSV);

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form an address asks for by the end of its path. */
    static Optional<Form> of(String path) {
        return Arrays.stream(values())
                .filter(form -> path.endsWith(form.suffix()))
                .findFirst();
    }

    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
