/**
 * Keeps pages of other sites from acting in a visitor's name: what a browser sends by itself – a cookie, or nothing
 * where that is enough – changes something only when a page of this service sent it.
 */
package io.hearsay.query.access.origin;
