package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.page.Prose.Shown;
import io.hearsay.query.reprint.ReprintAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One article.
 *
 * @param prose its paragraphs, as far as they are shown
 * @param isExtract whether only those around claims are
 * @param failure why it was not read for claims, or null
 * @param reprints what shares text with it
 * @param beside another article beside it, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Article(
        ArticleAnswer article,
        List<Shown> prose,
        boolean isExtract,
        String failure,
        List<ReprintAnswer> reprints,
        Beside beside,
        Twins twins)
        implements TemplateInstance {}
