/**
 * Articles made again from the pages that are kept, without a request to anybody: after the extraction has changed, or
 * where pages were only fetched. A run is a row that remembers how far it has come; any process goes on with it.
 */
package io.hearsay.scraper.reextraction;
