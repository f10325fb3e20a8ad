package io.hearsay.query.page;

import io.hearsay.query.claim.ClaimAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One claim. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Claim(ClaimAnswer claim, Twins twins) implements TemplateInstance {}
