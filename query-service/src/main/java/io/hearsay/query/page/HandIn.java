package io.hearsay.query.page;

import io.hearsay.query.submission.SubmissionRequest;
import io.hearsay.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form to hand something in.
 *
 * @param given what was entered before
 * @param problem why it was not taken, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HandIn(SubmissionRequest given, Problem problem) implements TemplateInstance {}
