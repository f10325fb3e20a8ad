/**
 * A crawl as a WARC 1.1 file (ISO 28500:2017): what was asked and answered, for web archives and their tools. Bodies
 * are kept after decompression, so headers that spoke of the bytes on the wire are carried under other names, as Common
 * Crawl does.
 */
package io.hearsay.scraper.warc;
