package io.hearsay.scraper.furniture;

import io.hearsay.article.CountedLines;
import io.hearsay.text.ContentId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article whose lines count for its outlet.
 *
 * @param articleId names its page: an address has one article
 */
public record CountedPage(String outlet, String articleId, CountedLines lines) {

    private static final int HASH_DIGITS = 16;

    public static CountedPage of(String outlet, String articleId, String text) {
        return new CountedPage(outlet, articleId, CountedLines.of(text));
    }

    /** Its lines by their hash. */
    Map<Long, String> byHash() {
        Map<Long, String> lines = new LinkedHashMap<>();
        lines().lettersByLine().keySet().forEach(line -> lines.put(hash(line), line));
        return lines;
    }

    /** The first 64 bits of SHA-256: of a million lines of an outlet, two meet once in 40 million outlets. */
    static long hash(String masked) {
        return Long.parseUnsignedLong(ContentId.of(masked).substring(0, HASH_DIGITS), HASH_DIGITS);
    }
}
