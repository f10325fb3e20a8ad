package io.hearsay.query.page;

import io.hearsay.query.proposition.PropositionAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What is asserted.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PropositionList(Narrowing narrowing, Listing<PropositionAnswer> found, String more)
        implements TemplateInstance {}
