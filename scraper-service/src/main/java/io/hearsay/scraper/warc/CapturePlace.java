package io.hearsay.scraper.warc;

import io.hearsay.scraper.address.PageAddress;
import java.time.Instant;

/**
 * Where a capture is to be found.
 *
 * @param at when the address answered
 * @param confirmedAt when the host said that it is still current, or null
 */
record CapturePlace(PageAddress address, Instant at, Instant confirmedAt) {}
