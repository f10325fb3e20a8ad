package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whatever makes pods, or is one.
 *
 * @param resource what is deployed
 * @param labels of its pods
 * @param pod what its pods are
 */
record Workload(Resource resource, Map<String, String> labels, JsonNode pod) {

    /** The workload that a resource is, or none. */
    static Stream<Workload> of(Resource resource) {
        String template =
                switch (resource.kind()) {
                    case "Deployment", "StatefulSet", "DaemonSet", "Job" -> "/spec/template";
                    case "CronJob" -> "/spec/jobTemplate/spec/template";
                    case "Pod" -> "";
                    default -> null;
                };
        if (template == null) {
            return Stream.empty();
        }
        Map<String, String> labels = Resource.texts(resource.at(template + "/metadata/labels"));
        return Stream.of(new Workload(resource, labels, resource.at(template + "/spec")));
    }

    /** Whether its pods are meant to run until they are told to stop. */
    boolean isLasting() {
        return !resource.is("Job", "CronJob");
    }

    /** Its containers, those that only prepare the pod included. */
    List<Container> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> StreamSupport.stream(pod.path(list).spliterator(), false)
                        .map(json -> new Container(this, json, list.equals("initContainers"))))
                .toList();
    }

    @Override
    public String toString() {
        return resource.toString();
    }

    /**
     * One container of a workload.
     *
     * @param json as it was rendered
     * @param preparing whether it ends before the pod's others start
     */
    record Container(Workload workload, JsonNode json, boolean preparing) {

        JsonNode at(String pointer) {
            return json.at(pointer);
        }

        /** What holds for it: its own setting, else that of its pod. */
        JsonNode security(String setting) {
            JsonNode own = json.path("securityContext").path(setting);
            return own.isMissingNode() ? workload.pod().path("securityContext").path(setting) : own;
        }

        /** Whether it listens on a port, given by name or number. */
        boolean listensOn(JsonNode port) {
            return StreamSupport.stream(json.path("ports").spliterator(), false)
                    .anyMatch(own -> port.isNumber()
                            ? own.path("containerPort").asInt() == port.asInt()
                            : own.path("name").asText().equals(port.asText()));
        }

        @Override
        public String toString() {
            return workload + ", container " + json.path("name").asText();
        }
    }
}
