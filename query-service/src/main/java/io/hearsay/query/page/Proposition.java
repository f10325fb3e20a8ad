package io.hearsay.query.page;

import io.hearsay.query.proposition.PropositionAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One proposition with who asserts it. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Proposition(PropositionAnswer proposition, Twins twins) implements TemplateInstance {}
