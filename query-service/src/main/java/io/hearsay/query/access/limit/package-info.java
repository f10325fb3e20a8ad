/**
 * How often a caller may ask: a bucket of requests for each key and each address without one, refilled over a minute,
 * and what answers say about it (<code>RateLimit</code>, <code>RateLimit-Policy</code>, 429 with <code>Retry-After
 * </code>). The longest silent callers are forgotten first, so that their number costs no memory without a bound.
 */
package io.hearsay.query.access.limit;
