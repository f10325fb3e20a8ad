package io.hearsay.query.page;

import io.hearsay.query.submission.SubmissionState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Something handed in, as it is being read. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Progress(SubmissionState submission) implements TemplateInstance {}
