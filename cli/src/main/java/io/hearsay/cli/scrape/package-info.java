/**
 * Scraping from the command line: {@link io.hearsay.cli.scrape.ScrapeCommand} starts a scraper or uses a running one,
 * has it crawl, shows how far it is and prints the articles.
 */
package io.hearsay.cli.scrape;
