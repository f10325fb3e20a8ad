package io.hearsay.query.page;

import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Pairs of statements that cannot both be true.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContradictionList(Narrowing narrowing, Listing<ContradictionAnswer> found, String more)
        implements TemplateInstance {}
