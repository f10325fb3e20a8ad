/**
 * Exports: all claims or statements of a search as JSON Lines or CSV, streamed in constant memory and resumable. Begin
 * at {@link io.hearsay.query.export.Export}.
 */
package io.hearsay.query.export;
