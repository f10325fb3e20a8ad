package io.hearsay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives an example of every parameter, body and answer that has none, put together from the examples of its fields:
 * what is sent as written is answered, and tests do so.
 */
final class OpenApiExamples {

    private static final String PLACE = "#/components/schemas/";
    private static final int DEEPEST = 12;

    private final OpenAPI document;

    OpenApiExamples(OpenAPI document) {
        this.document = document;
    }

    void finish() {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> finish(path, operation)));
    }

    private void finish(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter(path, parameter));
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                content(response.getContent());
            }
        });
    }

    /** A cursor comes from an answer, so there is no example of one. */
    private void parameter(String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            parameter.setDescription("Its id, as an answer has it.");
        }
        Schema schema = parameter.getSchema();
        if (parameter.getExample() != null || parameter.getExamples() != null || schema == null) {
            return;
        }
        if (schema.getDefaultValue() != null) {
            parameter.setExample(schema.getDefaultValue());
        } else if (schema.getEnumeration() != null) {
            parameter.setExample(schema.getEnumeration().getFirst());
        } else if (parameter.getIn() == Parameter.In.PATH) {
            parameter.setExample(id(path));
        }
    }

    /** The id that the thing has in the example of what is answered for it. */
    private Object id(String path) {
        PathItem item = document.getPaths().getPathItem(path.substring(0, path.indexOf('}') + 1));
        APIResponse answer = item == null || item.getGET() == null
                ? null
                : item.getGET().getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) {
            return null;
        }
        Schema schema =
                answer.getContent().getMediaTypes().values().iterator().next().getSchema();
        return example(schema, 0) instanceof Map<?, ?> fields ? fields.get("id") : null;
    }

    private void content(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            if (name.contains("json") && !name.equals(MediaTypes.JSON_LD) && isBare(type)) {
                type.setExample(example(type.getSchema(), 0));
            }
        });
    }

    private static boolean isBare(MediaType type) {
        return type.getSchema() != null && type.getExample() == null && type.getExamples() == null;
    }

    private Object example(Schema schema, int depth) {
        if (schema.getRef() != null) {
            return example(
                    document.getComponents().getSchemas().get(schema.getRef().substring(PLACE.length())), depth);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getAnyOf() != null) {
            return example(schema.getAnyOf().getFirst(), depth);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        return simple(schema, depth);
    }

    /** The fields that are always there, and the others that have an example of their own. */
    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            boolean always =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (depth < DEEPEST && (always || property.getExamples() != null)) {
                object.put(name, example(property, depth + 1));
            }
        });
        return object;
    }

    private Object simple(Schema schema, int depth) {
        SchemaType type =
                schema.getType() == null ? SchemaType.OBJECT : schema.getType().getFirst();
        return switch (type) {
            case ARRAY -> depth < DEEPEST && schema.getItems() != null ? list(schema.getItems(), depth) : List.of();
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case BOOLEAN -> false;
            case STRING -> "text";
            default -> Map.of();
        };
    }

    private List<Object> list(Schema items, int depth) {
        List<Object> list = new ArrayList<>();
        list.add(example(items, depth + 1));
        return list;
    }
}
