package io.hearsay.cli.cluster;

import io.hearsay.cli.console.UserErrorException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What {@code k8s/verify} hands over in the environment.
 *
 * @param kubectl how {@code kubectl} is called
 * @param forward a command that leads a loopback port to a Service, given both and the Service's port; empty where
 *     {@code kubectl port-forward} has to do
 * @param prefix before the names of images
 * @param tag of the images under test
 * @param nextTag of those of the version after it, which brings migrations
 * @param postgres image of the database, with its tag
 * @param layers what {@code build-images} noted of the size of layers
 * @param home the clone
 */
record Setup(
        List<String> kubectl,
        List<String> forward,
        String prefix,
        String tag,
        String nextTag,
        String postgres,
        Path layers,
        Path home) {

    static Setup of(Map<String, String> environment) {
        return new Setup(
                words(environment.getOrDefault("KUBECTL", "kubectl")),
                words(environment.getOrDefault("FORWARD", "")),
                environment.getOrDefault("PREFIX", ""),
                required(environment, "TAG"),
                required(environment, "NEXT_TAG"),
                environment.getOrDefault("POSTGRES", "postgres:18"),
                Path.of(required(environment, "LAYERS")),
                Path.of(System.getProperty("hearsay.home")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new UserErrorException(
                    name + " is not set; call k8s/verify, which builds images and says what they are");
        }
        return value;
    }

    private static List<String> words(String command) {
        return command.isBlank() ? List.of() : Arrays.asList(command.strip().split("\\s+"));
    }

    /** A service's image. */
    String image(String service, String ofTag) {
        return "%shearsay-%s:%s".formatted(prefix, service, ofTag);
    }

    /** A folder for what this run writes. */
    Path folder() {
        return home.resolve("target/verify/cluster");
    }
}
