package io.hearsay.syndication;

import java.util.Objects;

/**
 * A text that may carry another's words.
 *
 * @param id what it is called; unique within one input
 * @param text article text or the page's raw lines, one paragraph or line of furniture a line
 * @param outlet who published it, or null; lines recurring within one outlet are furniture
 * @param date ISO 8601 date or date-time of publication, or null when unknown
 */
public record Document(String id, String text, String outlet, String date) {

    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
