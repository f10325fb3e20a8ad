/** Crawls as they are asked for: seeds, scope, limits and the outlets' names; their progress and their end. */
package io.hearsay.scraper.crawl;
