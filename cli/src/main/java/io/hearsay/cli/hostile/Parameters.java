package io.hearsay.cli.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameters that an OpenAPI document names, as templates of requests. */
public final class Parameters {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private Parameters() {}

    /** A request for each parameter of each operation and each payload. */
    public static List<HostileRequest> requests(
            ServiceKind service, JsonNode document, String kind, List<String> payloads) {
        List<HostileRequest> requests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    for (JsonNode parameter : operation.getValue().path("parameters")) {
                        String template = template(operation.getKey(), path.getKey(), parameter);
                        payloads.forEach(payload -> requests.add(HostileRequest.of(kind, service, template, payload)));
                    }
                }
            }
        }
        return requests;
    }

    private static String template(String method, String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        String verb = method.toUpperCase(Locale.ROOT);
        String in = parameter.path("in").asText();
        String whole = path.replace("{" + name + "}", "\u0000")
                .replaceAll("\\{[^}]++}", "x")
                .replace("\u0000", "{}");
        return switch (in) {
            case "query" -> "%s %s?%s={}".formatted(verb, whole, name);
            case "header" -> "%s %s | %s: {}".formatted(verb, whole, name);
            default -> "%s %s".formatted(verb, whole);
        };
    }
}
