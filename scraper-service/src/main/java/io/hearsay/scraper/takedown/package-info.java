/**
 * Take-downs: what somebody wanted gone, as marks on addresses that are then neither fetched nor kept, and their list.
 * {@code article} makes them, because only it knows what an article was made of; everything that stores asks them.
 */
package io.hearsay.scraper.takedown;
