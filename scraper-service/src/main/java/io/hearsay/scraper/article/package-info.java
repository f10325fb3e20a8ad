/**
 * Articles: made of pages by {@code core} or handed in, one row each as they are now, served as a feed in commit order,
 * erased to a tombstone.
 */
package io.hearsay.scraper.article;
