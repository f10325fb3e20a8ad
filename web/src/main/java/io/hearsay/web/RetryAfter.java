package io.hearsay.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;

/** When a server wants to be asked again (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    /** In seconds, as the services say it; a date counts for nothing. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private RetryAfter() {}

    /** How long it asks to wait; nothing where it does not. */
    public static Duration of(Response answer) {
        return of(answer.getHeaderString(HttpHeaders.RETRY_AFTER));
    }

    /** The same by the header's value, which may be null. */
    public static Duration of(String given) {
        return given != null && SECONDS.matcher(given).matches()
                ? Duration.ofSeconds(Long.parseLong(given))
                : Duration.ZERO;
    }
}
