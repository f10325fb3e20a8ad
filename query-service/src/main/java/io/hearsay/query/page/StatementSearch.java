package io.hearsay.query.page;

import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.web.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Statements that a search finds.
 *
 * @param more address of the rest, or null
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StatementSearch(Search search, Listing<StatementAnswer> found, String more) implements TemplateInstance {}
