package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.manifest.Workload.Container;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment that a container starts with, as far as it is no secret. */
final class Settings {

    private Settings() {}

    /** Its variables: those of whole ConfigMaps first, which its own then replace. */
    static Map<String, String> of(Container container, Manifests manifests) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (JsonNode from : container.at("/envFrom")) {
            String map = from.at("/configMapRef/name").asText();
            manifests.find("ConfigMap", map).ifPresent(found -> settings.putAll(Resource.texts(found.at("/data"))));
        }
        for (JsonNode variable : container.at("/env")) {
            JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
            String value = reference.isMissingNode()
                    ? variable.path("value").asText()
                    : manifests
                            .find("ConfigMap", reference.path("name").asText())
                            .map(map -> map.json()
                                    .path("data")
                                    .path(reference.path("key").asText())
                                    .asText())
                            .orElse("");
            settings.put(variable.path("name").asText(), value);
        }
        return settings;
    }
}
