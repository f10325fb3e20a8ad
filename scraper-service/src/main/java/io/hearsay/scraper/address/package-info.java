/**
 * Addresses of pages: one normal form per page (RFC 3986 and what browsers make of it, tracking parameters and session
 * ids out), and the guard that keeps the scraper away from private networks.
 */
package io.hearsay.scraper.address;
