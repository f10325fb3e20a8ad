package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that an overlay deploys.
 *
 * @param resources in the order in which they are applied
 */
public record Manifests(List<Resource> resources) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public Manifests {
        resources = List.copyOf(resources);
    }

    /**
     * Reads what kustomize prints: YAML documents, one a resource.
     *
     * @throws IOException when it is no YAML
     */
    public static Manifests parse(String yaml) throws IOException {
        List<Resource> resources = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                if (document.isObject()) {
                    resources.add(new Resource(document));
                }
            }
        }
        return new Manifests(resources);
    }

    /** How many resources there are. */
    public int size() {
        return resources.size();
    }

    /** Resources of which there are two of the same kind and name: only the last would be there in the end. */
    public List<String> namedTwice() {
        Set<String> seen = new HashSet<>();
        return resources.stream()
                .map(Resource::toString)
                .filter(name -> !seen.add(name))
                .toList();
    }

    Stream<Resource> of(String... kinds) {
        return resources.stream().filter(resource -> resource.is(kinds));
    }

    Optional<Resource> find(String kind, String name) {
        return of(kind).filter(resource -> resource.name().equals(name)).findFirst();
    }

    Stream<Workload> workloads() {
        return resources.stream().flatMap(Workload::of);
    }

    /** The workloads whose pods a selector means. */
    List<Workload> selected(JsonNode selector) {
        return workloads()
                .filter(workload -> Selector.matches(selector, workload.labels()))
                .toList();
    }

    /** Whether a selector means pods that are deployed here, or those that an operator makes of a {@code Cluster}. */
    boolean selectsAny(JsonNode selector) {
        return !selected(selector).isEmpty()
                || of("Cluster")
                        .anyMatch(cluster -> Selector.matches(selector, Map.of("cnpg.io/cluster", cluster.name())));
    }
}
