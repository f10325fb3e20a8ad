package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.manifest.Workload.Container;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rules about each container by itself. */
final class ContainerRules {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");
    private static final List<String> SIZES =
            List.of("/resources/requests/cpu", "/resources/requests/memory", "/resources/limits/memory");

    private ContainerRules() {}

    /** An image has a tag other than latest, or a digest. */
    static List<String> pinnedImages(Manifests manifests) {
        return those(manifests, container -> !isPinned(container.at("/image").asText()))
                .map(container -> "%s: image \"%s\" may be another one tomorrow"
                        .formatted(container, container.at("/image").asText()))
                .toList();
    }

    private static boolean isPinned(String image) {
        if (image.contains("@sha256:")) {
            return true;
        }
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon > 0 && colon < name.length() - 1 && !name.endsWith(":latest");
    }

    /** What runs until it is stopped says when it has started, whether it is alive and whether it is ready. */
    static List<String> probes(Manifests manifests) {
        return those(manifests, container -> container.workload().isLasting() && !container.preparing())
                .flatMap(container -> PROBES.stream()
                        .filter(probe -> container.json().path(probe).isMissingNode())
                        .map(probe -> "%s has no %s".formatted(container, probe)))
                .toList();
    }

    /**
     * Memory is limited, and what is needed of memory and CPU is said. CPU is not limited: idle CPU is of use to
     * nobody.
     */
    static List<String> limits(Manifests manifests) {
        return those(manifests, container -> true)
                .flatMap(container -> SIZES.stream()
                        .filter(size -> container.at(size).isMissingNode())
                        .map(size -> "%s has no %s".formatted(container, size.substring(1))))
                .toList();
    }

    /** A container is a numbered user other than root, without privileges and with no way to them. */
    static List<String> nonRoot(Manifests manifests) {
        return those(manifests, container -> true)
                .flatMap(container -> Stream.of(
                                fault(container, "may be root", !isNonRoot(container)),
                                fault(container, "may gain privileges", mayGainPrivileges(container)),
                                fault(container, "keeps capabilities", !dropsAll(container)),
                                fault(
                                        container,
                                        "has no seccomp profile",
                                        container
                                                .security("seccompProfile")
                                                .path("type")
                                                .isMissingNode()))
                        .flatMap(List::stream))
                .toList();
    }

    private static boolean isNonRoot(Container container) {
        return container.security("runAsNonRoot").asBoolean()
                && container.security("runAsUser").asInt() > 0;
    }

    private static boolean mayGainPrivileges(Container container) {
        return container.security("privileged").asBoolean()
                || container.security("allowPrivilegeEscalation").asBoolean(true);
    }

    private static boolean dropsAll(Container container) {
        JsonNode capabilities = container.at("/securityContext/capabilities");
        return StreamSupport.stream(capabilities.path("drop").spliterator(), false)
                        .anyMatch(dropped -> dropped.asText().equals("ALL"))
                && capabilities.path("add").isEmpty();
    }

    /** Nothing is written but to volumes. */
    static List<String> readOnlyRoot(Manifests manifests) {
        return those(manifests, container -> !container
                        .at("/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .map(container -> container + " can write to its image")
                .toList();
    }

    private static List<String> fault(Container container, String fault, boolean holds) {
        return holds ? List.of(container + " " + fault) : List.of();
    }

    private static Stream<Container> those(Manifests manifests, Predicate<Container> which) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers().stream())
                .filter(which);
    }
}
