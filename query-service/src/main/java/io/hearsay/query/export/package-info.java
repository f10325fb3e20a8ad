/** Exports: all claims of a search as JSON Lines or CSV, streamed in constant memory and resumable. */
package io.hearsay.query.export;
