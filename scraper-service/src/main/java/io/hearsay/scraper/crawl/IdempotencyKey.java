package io.hearsay.scraper.crawl;

import io.hearsay.web.ProblemException;
import java.util.regex.Pattern;

/**
 * What a client names a request by, so that repeating it does no harm (<a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP Header
 * Field</a>): a string in quotation marks (RFC 9651), which many clients leave out.
 *
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    /**
     * The key of a request.
     *
     * @param header as it was sent
     */
    static IdempotencyKey of(String header) {
        String given = header.strip();
        boolean quoted = given.length() > 1 && given.startsWith("\"") && given.endsWith("\"");
        String value = quoted ? given.substring(1, given.length() - 1) : given;
        if (!VISIBLE.matcher(value).matches()) {
            throw ProblemException.badRequest(
                    HEADER, HEADER + " must be 1 to 255 visible ASCII characters, best a UUID in quotation marks");
        }
        return new IdempotencyKey(value);
    }
}
