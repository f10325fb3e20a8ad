package io.hearsay.query.page;

import io.hearsay.query.quarantine.QuarantinedArticle;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The articles in quarantine.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QuarantineList(Narrowing narrowing, Listing<QuarantinedArticle> found, String more)
        implements TemplateInstance {}
