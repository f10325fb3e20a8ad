/**
 * Addresses of pages: one normal form per page (RFC 3986, tracking parameters out), and the guard that keeps the
 * scraper away from private networks.
 */
package io.hearsay.scraper.address;
