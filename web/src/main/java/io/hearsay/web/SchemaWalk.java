package io.hearsay.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Finds every schema of a document, wherever it stands. */
final class SchemaWalk {

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Schema> found = new ArrayList<>();

    SchemaWalk(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(this::visit);
        }
        if (document.getComponents() != null && document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(this::visit);
        }
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(this::visit));
        }
    }

    /** Each once, what holds others before them. */
    List<Schema> all() {
        return List.copyOf(found);
    }

    private void visit(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> visit(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(this::visit);
        }
    }

    private void visit(APIResponse response) {
        visit(response.getContent());
        if (response.getHeaders() != null) {
            response.getHeaders().values().stream().map(Header::getSchema).forEach(this::visit);
        }
    }

    private void visit(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> visit(type.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        found.add(schema);
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        visit(schema.getAnyOf());
        visit(schema.getOneOf());
        visit(schema.getAllOf());
        Map<String, Schema> properties = schema.getProperties();
        visit(properties == null ? null : properties.values());
    }

    private void visit(Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::visit);
        }
    }
}
