package io.hearsay.scraper.trap;

/**
 * What came of the addresses of one shape on one host in one crawl.
 *
 * @param fetched pages
 * @param articles how many of them held an article
 * @param leads how many of them led to an address that was new and of another, not barren shape
 * @param trapped addresses that were not fetched for it
 */
record ShapeCounts(long fetched, long articles, long leads, long trapped) {

    static final ShapeCounts NONE = new ShapeCounts(0, 0, 0, 0);

    /** A list of news leads to something new on far more of its pages than every tenth. */
    private static final int PAGES_PER_LEAD = 10;

    /**
     * Whether the shape is a trap: pages enough, none of them an article, hardly any of them leading to something new.
     *
     * @param enough pages; 0 when nothing is ever a trap
     */
    boolean isBarren(int enough) {
        return enough > 0 && fetched >= enough && articles == 0 && leads * PAGES_PER_LEAD < fetched;
    }

    ShapeCounts plus(ShapeCounts more) {
        return new ShapeCounts(
                fetched + more.fetched, articles + more.articles, leads + more.leads, trapped + more.trapped);
    }
}
