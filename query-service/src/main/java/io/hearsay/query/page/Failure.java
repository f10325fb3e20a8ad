package io.hearsay.query.page;

import io.hearsay.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a reader is told when a page cannot be shown.
 *
 * @param title what it means
 * @param problem what is wrong, as the API would say
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Failure(String title, Problem problem) implements TemplateInstance {

    static Failure of(Problem problem) {
        return new Failure(title(problem.status()), problem);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That cannot be understood";
            case 401 -> "A key is needed";
            case 403 -> "That is not yours to do";
            case 404 -> "Not found";
            case 410 -> "No longer here";
            case 413, 414, 431 -> "That is too much";
            case 429 -> "Too much at a time";
            case 503 -> "Not available now";
            default -> "That did not work";
        };
    }
}
