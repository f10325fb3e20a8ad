package io.hearsay.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.search.Filter;
import io.hearsay.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which claims are sent: the query parameters of {@code /claims}, all of which must hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WebhookFilter",
        description = "Which claims are sent: the query parameters of /claims, all of which must hold; all when empty.")
public record WebhookFilter(
        @Schema(nullable = true, maxLength = Filter.LONGEST_QUERY, examples = "coordinate") String q,
        @Schema(nullable = true, maxLength = Filter.LONGEST_NAME, examples = "Josh Earnest") String speaker,
        @Schema(nullable = true, maxLength = Filter.LONGEST_NAME) String about,
        @Schema(nullable = true, maxLength = Filter.LONGEST_NAME) String outlet,
        @Schema(nullable = true, maxLength = Filter.LONGEST_NAME) String via,
        @Schema(nullable = true) String type,
        @Schema(nullable = true) String act,
        @Schema(nullable = true) String polarity,
        @Schema(nullable = true) String modality,
        @Schema(nullable = true) String status,
        @Schema(nullable = true) String since,
        @Schema(nullable = true) String until,
        @Schema(nullable = true) String minOrigins) {

    /** All claims. */
    static final WebhookFilter ALL =
            new WebhookFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** As a search. */
    Filter search() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", q);
        parameters.put("speaker", speaker);
        parameters.put("about", about);
        parameters.put("outlet", outlet);
        parameters.put("via", via);
        parameters.put("type", type);
        parameters.put("act", act);
        parameters.put("polarity", polarity);
        parameters.put("modality", modality);
        parameters.put("status", status);
        parameters.put("since", since);
        parameters.put("until", until);
        parameters.put("minOrigins", minOrigins);
        parameters.forEach(WebhookFilter::check);
        return Filter.of(parameters);
    }

    /** What JSON can say and a query parameter cannot. */
    private static void check(String name, String value) {
        if (value != null
                && (value.indexOf('\0') >= 0
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(value))) {
            throw ProblemException.badRequest(name, name + " holds a character that no text has");
        }
    }
}
