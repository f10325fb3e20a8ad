package io.hearsay.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Brings the schemas of a document into the form that generators of clients understand: one type or one reference each,
 * names that do not depend on the order in which classes are found, and the forms of ids and dates.
 */
final class OpenApiSchemas {

    private static final String PLACE = "#/components/schemas/";
    private static final Pattern LIST = Pattern.compile("Listing(.+?)(Answer|View)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern DAY = Pattern.compile("(\\d{4}|-)-\\d{2}-\\d{2}");

    /** As far as a date is known: a year, a month, a day, a moment; or a day whose year is not known. */
    private static final String DATE_FORM =
            "^(\\d{4}(-\\d{2}(-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})?)?)?)?|--\\d{2}-\\d{2})$";

    /** Words of `core`, which carries no annotations. */
    private static final Map<String, Object> EXAMPLES =
            Map.of("date", "2014-08-26", "evidence", "json-ld", "confidence", 0.95);

    private final OpenAPI document;

    OpenApiSchemas(OpenAPI document) {
        this.document = document;
    }

    void finish() {
        linkedData();
        components().values().forEach(OpenApiSchemas::require);
        List<Schema> all = new SchemaWalk(document).all();
        all.forEach(this::plain);
        all.forEach(OpenApiSchemas::rename);
        components().values().forEach(OpenApiSchemas::forms);
        parameters().forEach(OpenApiSchemas::parameter);
        Map<String, Schema> kept = new TreeMap<>();
        components().forEach((name, schema) -> {
            if (!isScalar(schema)) {
                kept.put(renamed(name), schema);
            }
        });
        if (document.getComponents() != null) {
            document.getComponents().setSchemas(kept);
        }
    }

    /** An answer in public vocabularies has another shape than the same answer in our own. */
    private void linkedData() {
        for (Operation operation : OpenApiProblems.operations(document)) {
            Map<String, APIResponse> responses = operation.getResponses() == null
                    ? Map.of()
                    : operation.getResponses().getAPIResponses();
            for (APIResponse response : responses.values()) {
                if (response.getContent() != null && response.getContent().hasMediaType(MediaTypes.JSON_LD)) {
                    response.getContent()
                            .getMediaType(MediaTypes.JSON_LD)
                            .setSchema(OASFactory.createSchema()
                                    .type(List.of(SchemaType.OBJECT))
                                    .description("JSON-LD: schema.org/Claim, Web Annotation and PROV-O"));
                }
            }
        }
    }

    /** Leaves out what nothing refers to, and what only that referred to. */
    void prune() {
        Map<String, Schema> kept = new TreeMap<>(components());
        boolean all = false;
        while (!all) {
            Set<String> used = new SchemaWalk(document)
                    .all().stream()
                            .filter(schema -> schema.getRef() != null)
                            .map(schema -> schema.getRef().substring(PLACE.length()))
                            .collect(Collectors.toSet());
            all = !kept.keySet().retainAll(used);
            if (document.getComponents() != null) {
                document.getComponents().setSchemas(new TreeMap<>(kept));
            }
        }
    }

    private Map<String, Schema> components() {
        return document.getComponents() == null || document.getComponents().getSchemas() == null
                ? Map.of()
                : document.getComponents().getSchemas();
    }

    private List<Parameter> parameters() {
        if (document.getPaths() == null) {
            return List.of();
        }
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(Collection::stream)
                .toList();
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
        return (schema.getType() != null && schema.getType().contains(SchemaType.NULL))
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(OpenApiSchemas::nullable))
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(OpenApiSchemas::nullable));
    }

    /** A word or a moment is said in place; what refers to something else says nothing beside that. */
    private void plain(Schema schema) {
        if (schema.getRef() != null) {
            Schema meant = meant(schema);
            if (meant != null && isScalar(meant)) {
                schema.setRef(null);
                take(schema, meant, false);
            } else {
                schema.setType(null);
                schema.setExamples(null);
            }
        }
        List<Schema> choices = schema.getAnyOf();
        if (choices != null && choices.size() == 2) {
            Schema meant = meant(choices.getFirst());
            if (meant != null && isScalar(meant)) {
                schema.setAnyOf(null);
                take(schema, meant, true);
            } else {
                schema.setType(null);
            }
        }
    }

    private Schema meant(Schema schema) {
        return schema.getRef() == null ? null : components().get(schema.getRef().substring(PLACE.length()));
    }

    private static boolean isScalar(Schema schema) {
        return schema.getProperties() == null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.STRING);
    }

    private static void take(Schema schema, Schema meant, boolean nullable) {
        schema.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : List.of(SchemaType.STRING));
        schema.setFormat(meant.getFormat());
        schema.setEnumeration(meant.getEnumeration());
        if (schema.getDescription() == null) {
            schema.setDescription(meant.getDescription());
        }
        if (schema.getExamples() == null && meant.getFormat() != null) {
            schema.setExamples(List.of("2026-11-22T12:00:00Z"));
        }
    }

    private static void rename(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(PLACE + renamed(schema.getRef().substring(PLACE.length())));
        }
    }

    private static String renamed(String name) {
        var list = LIST.matcher(name);
        return list.matches() ? list.group(1) + "List" : name;
    }

    private static void forms(Schema component) {
        if (component.getProperties() == null) {
            return;
        }
        component.getProperties().forEach((name, property) -> {
            boolean bare = property.getExamples() == null && property.getRef() == null && property.getAnyOf() == null;
            if (bare && EXAMPLES.containsKey(name)) {
                property.setExamples(List.of(EXAMPLES.get(name)));
            }
            if (isText(property) && property.getPattern() == null && property.getFormat() == null) {
                String example = example(property);
                if ((name.equals("id") || name.endsWith("Id"))
                        && ID.matcher(example).matches()) {
                    property.setPattern("^[0-9a-f]{24}$");
                } else if (DAY.matcher(example).matches()) {
                    property.setPattern(DATE_FORM);
                }
            }
        });
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getEnumeration() == null;
    }

    private static String example(Schema schema) {
        List<Object> examples = schema.getExamples();
        return examples == null || examples.isEmpty() ? "" : String.valueOf(examples.getFirst());
    }

    private static void parameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        if (schema.getType() == null && schema.getRef() == null) {
            schema.setType(List.of(SchemaType.STRING));
        }
        String example = String.valueOf(parameter.getExample());
        if (isText(schema) && schema.getPattern() == null && schema.getFormat() == null) {
            if (ID.matcher(example).matches() && parameter.getIn() == Parameter.In.PATH) {
                schema.setPattern("^[0-9a-f]{24}$");
            } else if (DAY.matcher(example).matches()) {
                schema.setFormat("date");
            }
        }
    }
}
