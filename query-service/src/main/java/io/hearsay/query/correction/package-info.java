/** What operators found wrong: read from the extractor's log, made and undone by way of the extractor. */
package io.hearsay.query.correction;
