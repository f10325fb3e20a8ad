package io.hearsay.query.page;

import io.hearsay.query.timeline.TimelineAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What one speaker has said over time.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Speaker(Narrowing narrowing, TimelineAnswer timeline, String more) implements TemplateInstance {}
