package io.hearsay.scraper.crawl;

/** How far a crawl is; named as it stands in JSON. */
public enum CrawlState {
    running,
    done,
    cancelled
}
