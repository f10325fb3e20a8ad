/** A site to scrape and the checks that concern the whole service. */
package io.hearsay.scraper;
