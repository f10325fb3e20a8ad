package io.hearsay.web.log;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request, over all the services that work on it. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    /** What lines of the log call it. */
    static final String FIELD = "requestId";

    /** What the usual makers of ids write, proxies and tracers among them; nothing that could break out of a line. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    private RequestId() {}

    /** The id that the caller gave, or a new one where that is none. */
    static String of(String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
