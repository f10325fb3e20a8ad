package io.hearsay.query.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form to sign in with a key.
 *
 * @param failed whether a key was just refused
 * @param known whether the reader is signed in
 * @param role what the reader may do
 * @param to path to lead on to
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignIn(boolean failed, boolean known, String role, String to) implements TemplateInstance {}
