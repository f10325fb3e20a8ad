/**
 * Pages: the last answer of each address, its bytes as received with headers and time, so that nothing is fetched twice
 * within its freshness, a changed page is recognised, and articles can be made again without fetching.
 */
package io.hearsay.scraper.page;
