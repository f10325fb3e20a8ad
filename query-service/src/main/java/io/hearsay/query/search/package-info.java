/**
 * What every list has in common: filters, SQL conditions with parameters, walks by keyset cursors bound to their query,
 * and totals from the same predicate as the list. Claims and statements are searched through narrow entries that know
 * their facets.
 */
package io.hearsay.query.search;
