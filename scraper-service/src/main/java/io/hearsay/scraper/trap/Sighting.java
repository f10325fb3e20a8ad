package io.hearsay.scraper.trap;

import io.hearsay.scraper.address.PageAddress;

/**
 * A page that was fetched.
 *
 * @param article whether it holds an article that no other page holds
 * @param leads whether it led to an address that was new and promising
 */
public record Sighting(String crawlId, PageAddress page, boolean article, boolean leads) {}
