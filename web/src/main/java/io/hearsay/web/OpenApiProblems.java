package io.hearsay.web;

import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Writes down how each operation can fail; what several have in common stands once, under the document's components.
 */
final class OpenApiProblems {

    /** What any operation may answer without saying so itself, by the name it has among the components. */
    private static final Map<String, Shared> SHARED = shared();

    /** What Quarkus says of a failure that nobody has described. */
    private static final Set<String> UNDESCRIBED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private final OpenAPI document;

    OpenApiProblems(OpenAPI document) {
        this.document = document;
    }

    void finish() {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach(this::finish);
    }

    static List<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? List.of()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .toList();
    }

    private void finish(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            saySuccess(operation.getResponses());
            add(operation, "400");
            if (OpenApiSecurity.isForServices(operation)) {
                add(operation, "401");
            }
            if (path.contains("{")) {
                add(operation, "404");
            }
            if (answersWithContent(operation)) {
                add(operation, "406");
            }
            if (operation.getParameters() != null) {
                add(operation, "414");
            }
            if (operation.getRequestBody() != null) {
                add(operation, "408");
                add(operation, "413");
                add(operation, "415");
            }
            add(operation, "500");
            add(operation, "503");
            operation.getResponses().getAPIResponses().forEach(OpenApiProblems::explain);
            sort(operation);
        }
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds after which it may be asked again")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.INTEGER))
                        .examples(List.of(1)));
    }

    /** Quarkus' own word for an answer that nobody has described. */
    private static void saySuccess(APIResponses responses) {
        responses.getAPIResponses().values().forEach(response -> {
            if ("OK".equals(response.getDescription())) {
                response.setDescription("What was asked for.");
            }
        });
    }

    private static boolean answersWithContent(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith("2") && entry.getValue().getContent() != null);
    }

    private void add(Operation operation, String status) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known == null || UNDESCRIBED.contains(known.getDescription())) {
            String name = name(status);
            if (document.getComponents() == null) {
                document.setComponents(OASFactory.createComponents());
            }
            Map<String, APIResponse> kept = document.getComponents().getResponses();
            if (kept == null || !kept.containsKey(name)) {
                document.getComponents().addResponse(name, SHARED.get(status).response(status));
            }
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static String name(String status) {
        return SHARED.get(status).name();
    }

    /** An operation's own word for a failure is kept; its form is everybody's. */
    private static void explain(String status, APIResponse response) {
        boolean failure = status.startsWith("4") || status.startsWith("5");
        if (failure && response.getRef() == null && (response.getContent() == null || !hasExample(response))) {
            response.setContent(problem(status, response.getDescription(), null));
        }
    }

    private static boolean hasExample(APIResponse response) {
        return response.getContent().getMediaTypes().values().stream()
                .anyMatch(type -> type.getExample() != null || type.getExamples() != null);
    }

    private static void sort(Operation operation) {
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private static Content problem(String status, String detail, String field) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        int code = Integer.parseInt(status);
        Status known = Status.fromStatusCode(code);
        example.put("title", known == null ? "Error" : known.getReasonPhrase());
        example.put("status", code);
        example.put("detail", detail);
        if (field != null) {
            example.put("field", field);
        }
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example));
    }

    private static Map<String, Shared> shared() {
        return Map.ofEntries(
                Map.entry(
                        "400",
                        new Shared(
                                "BadRequest",
                                "A parameter or the body cannot be understood; field names which.",
                                "limit must be a whole number from 1 to 200, not -1",
                                "limit")),
                Map.entry(
                        "401",
                        new Shared(
                                "Unauthorized",
                                "The credential of the services was not shown, or not the right one.",
                                "this is for the other services alone: send Authorization: Bearer with their credential",
                                null)),
                Map.entry("404", new Shared("NotFound", "Nothing has this id.", "there is no such thing as x", "id")),
                Map.entry(
                        "406",
                        new Shared(
                                "NotAcceptable",
                                "The answer cannot be given in any media type that the request accepts.",
                                "the answer cannot be given as image/png; accept application/json",
                                null)),
                Map.entry(
                        "408",
                        new Shared(
                                "TooSlow",
                                "The body did not come fast enough.",
                                "the body came at less than 4096 bytes/s",
                                null)),
                Map.entry(
                        "413",
                        new Shared(
                                "TooLarge",
                                "The body is larger than this service takes.",
                                "the body is larger than this service takes",
                                null)),
                Map.entry(
                        "414",
                        new Shared(
                                "TooLong",
                                "The address is longer than this service takes.",
                                "the address or the headers are longer than this service takes",
                                null)),
                Map.entry(
                        "415",
                        new Shared(
                                "UnsupportedMediaType",
                                "The body's media type is none that this service reads.",
                                "image/png cannot be read here",
                                null)),
                Map.entry(
                        "500",
                        new Shared(
                                "Failed",
                                "The request failed; the service's log says why.",
                                "the request failed; the service's log says why",
                                null)),
                Map.entry(
                        "503",
                        new Shared(
                                "Unavailable",
                                "More is asked for than can be answered now; it has had no effect and may be sent again"
                                        + " after as many seconds as Retry-After says.",
                                "more is asked for than can be answered now; ask again in 1 s",
                                null)));
    }

    /**
     * An answer of many operations.
     *
     * @param name among the components
     * @param description of the answer
     * @param detail of its example
     * @param field of its example, or null
     */
    private record Shared(String name, String description, String detail, String field) {

        APIResponse response(String status) {
            APIResponse response =
                    OASFactory.createAPIResponse().description(description).content(problem(status, detail, field));
            return status.equals("503") ? response.addHeader("Retry-After", seconds()) : response;
        }
    }
}
