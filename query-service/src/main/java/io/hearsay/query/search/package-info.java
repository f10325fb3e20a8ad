/**
 * What every list has in common: filters, SQL conditions with parameters, keyset cursors bound to their query, and
 * totals from the same predicate as the list.
 */
package io.hearsay.query.search;
