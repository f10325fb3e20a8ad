/** What the extractor is doing: {@code GET /api/v1/status}. */
package io.hearsay.extractor.status;
