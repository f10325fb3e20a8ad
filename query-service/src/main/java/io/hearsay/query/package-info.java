/**
 * The query service: reads the views that the scraper and the extractor publish, and answers over HTTP. One package per
 * noun holds its row, its answer and its resource; {@link io.hearsay.query.search} is what the lists share.
 */
package io.hearsay.query;
