package io.hearsay.query.page;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Claims that a search finds.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClaimSearch(Search search, Listing<ClaimAnswer> found, String more) implements TemplateInstance {}
