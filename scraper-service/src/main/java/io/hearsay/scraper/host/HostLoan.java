package io.hearsay.scraper.host;

import java.time.Duration;

/**
 * A host that was borrowed for one request.
 *
 * @param token of the lease it is held under
 * @param delay the pause that it is owed after the request
 * @param pause what is left of the pause after the last request, to be waited for before this one
 */
public record HostLoan(String host, long token, Duration delay, Duration pause) {}
