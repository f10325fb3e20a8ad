package io.hearsay.query.page;

import io.hearsay.query.speaker.SpeakerAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Who is quoted.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SpeakerList(Narrowing narrowing, Listing<SpeakerAnswer> found, String more) implements TemplateInstance {}
