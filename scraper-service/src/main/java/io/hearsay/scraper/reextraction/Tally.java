package io.hearsay.scraper.reextraction;

/** What came of some pages. */
record Tally(int pages, int added, int revised, int unchanged, int withoutArticle, int failed) {}
