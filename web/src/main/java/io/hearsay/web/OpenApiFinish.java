package io.hearsay.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to a service's OpenAPI document what holds for every operation: the problem answers, and the fields that a
 * record always has (all but those marked {@code @Schema(nullable = true)}).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiFinish implements OASFilter {

    /** Sorted, so that the document is the same at every build. */
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "A parameter or the body cannot be understood; field names which.",
            "500", "The request failed; the service's log says why."));

    private static final Map<String, String> WITH_BODY = new TreeMap<>(Map.of(
            "413", "The body is larger than this service takes.",
            "415", "The body's media type is none that this service reads."));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(OpenApiFinish::finish);
        }
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(OpenApiFinish::require);
        }
    }

    private static void finish(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            ALWAYS.forEach((status, meaning) -> add(operation, status, meaning));
            if (path.contains("{")) {
                add(operation, "404", "Nothing has this id.");
            }
            if (operation.getRequestBody() != null) {
                WITH_BODY.forEach((status, meaning) -> add(operation, status, meaning));
            }
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("4") && response.getContent() == null) {
                    response.setContent(problem());
                }
            });
        }
    }

    private static void add(Operation operation, String status, String meaning) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        APIResponse response = known == null ? OASFactory.createAPIResponse().description(meaning) : known;
        if (response.getContent() == null) {
            response.setContent(problem());
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static void require(Schema schema) {
        if (schema.getProperties() == null || schema.getRequired() != null) {
            return;
        }
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((name, property) -> {
            if (!nullable(property)) {
                required.add(name);
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean nullable(Schema schema) {
        return (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL))
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(OpenApiFinish::nullable))
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(OpenApiFinish::nullable));
    }
}
