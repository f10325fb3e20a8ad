package io.hearsay.query.page;

import io.hearsay.query.correction.CorrectionAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What operators corrected.
 *
 * @param more address of the rest, or null
 * @param operator whether the reader may undo it
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CorrectionList(Narrowing narrowing, Listing<CorrectionAnswer> found, String more, boolean operator)
        implements TemplateInstance {}
