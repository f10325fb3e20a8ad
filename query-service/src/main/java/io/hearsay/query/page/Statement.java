package io.hearsay.query.page;

import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.query.statement.RelationAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One statement.
 *
 * @param copies pairs of its reports that share text
 * @param contradictions what cannot be true beside it
 * @param changes positions that it departs from, or that depart from it
 * @param agreeing all its other relations
 * @param operator whether the reader may correct it
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Statement(
        StatementAnswer statement,
        List<Beside> copies,
        List<ContradictionAnswer> contradictions,
        List<ContradictionAnswer> changes,
        List<RelationAnswer> agreeing,
        boolean operator,
        Twins twins)
        implements TemplateInstance {}
