package io.hearsay.query.page;

import io.hearsay.query.outlet.OutletAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Who published how much.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutletList(Narrowing narrowing, Listing<OutletAnswer> found, String more) implements TemplateInstance {}
