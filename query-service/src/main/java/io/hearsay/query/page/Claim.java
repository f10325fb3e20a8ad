package io.hearsay.query.page;

import io.hearsay.query.claim.ClaimAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * One claim.
 *
 * @param operator whether the reader may correct it
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Claim(ClaimAnswer claim, boolean operator, Twins twins) implements TemplateInstance {}
