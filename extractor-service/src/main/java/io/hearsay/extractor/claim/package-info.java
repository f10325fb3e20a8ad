/**
 * Claims: how they are found in a text handed in ({@code POST /api/v1/extractions}) and how those of an article are
 * kept, with spans that can be found again in its text.
 */
package io.hearsay.extractor.claim;
