package io.hearsay.extractor.corroboration;

import io.hearsay.extractor.claim.TextSelector;

/**
 * Where a statement's text stands.
 *
 * @param articleId the article
 * @param span the first stretch of the content in its text
 */
record Evidence(String articleId, TextSelector span) {}
