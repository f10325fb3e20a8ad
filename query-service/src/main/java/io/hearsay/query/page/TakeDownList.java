package io.hearsay.query.page;

import io.hearsay.query.takedown.TakeDown;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What was taken down.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TakeDownList(Narrowing narrowing, Listing<TakeDown> found, String more) implements TemplateInstance {}
