/** The service's own log: plain text for people, or one JSON object a line for whatever collects logs. */
package io.hearsay.scraper.log;
