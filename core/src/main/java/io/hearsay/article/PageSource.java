package io.hearsay.article;

import java.util.Locale;
import java.util.Objects;

/**
 * A page as it came, decoded to characters.
 *
 * @param content HTML or plain text; the empty string for an empty page
 * @param url absolute address the page was fetched from, or null when it was handed in; resolves relative addresses
 * @param mediaType media type as served ({@code text/html}, {@code text/plain; charset=utf-8}), or null when unknown
 */
public record PageSource(String content, String url, String mediaType) {

    public PageSource {
        Objects.requireNonNull(content, "content");
    }

    /** A page of HTML. */
    public static PageSource html(String content, String url) {
        return new PageSource(content, url, "text/html");
    }

    /** A page of plain text. */
    public static PageSource plainText(String content, String url) {
        return new PageSource(content, url, "text/plain");
    }

    /** Whether the content is plain text: served as such, or of unknown type and without a single tag. */
    public boolean isPlainText() {
        if (mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return true;
        }
        return !hasTag();
    }

    private boolean hasTag() {
        for (int i = content.indexOf('<'); i >= 0; i = content.indexOf('<', i + 1)) {
            if (i + 1 < content.length() && startsTag(content.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsTag(char next) {
        return next == '/' || next == '!' || next == '?' || (next < 128 && Character.isLetter(next));
    }
}
