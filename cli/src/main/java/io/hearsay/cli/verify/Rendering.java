package io.hearsay.cli.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The overlays of {@code k8s}, rendered in a copy: secrets are made for it, as they are for a cluster, and leave no
 * trace in the clone.
 *
 * @param kubectl the program that renders
 * @param copy holds {@code k8s} and what it takes from other folders
 */
record Rendering(String kubectl, Path copy) {

    /** A generator of which nothing is left. */
    private static final String LEFT_EMPTY = "  - name: hearsay-database\n    behavior: merge\n    literals:\n";

    private static final List<String> TAKEN =
            List.of("k8s", "postgres/kustomization.yaml", "postgres/src/main/resources/io/hearsay/postgres/roles.sql");

    /**
     * Copies the manifests and finds somebody to render them: the {@code kubectl} that is installed, as whoever deploys
     * has one, else a pinned one.
     */
    static Rendering prepare(Path home, Path folder, Trial trial) throws IOException, InterruptedException {
        deleteAll(folder);
        for (String part : TAKEN) {
            copyAll(home.resolve(part), folder.resolve(part));
        }
        addOperatorsOverlay(folder.resolve("k8s/overlays"));
        String kubectl = hasKustomize5("kubectl")
                ? "kubectl"
                : Toolbox.python("kubectl", trial).program("kubectl");
        return new Rendering(kubectl, folder);
    }

    /** The cloud's overlay as it is with the other database that it speaks of. */
    private static void addOperatorsOverlay(Path overlays) throws IOException {
        String cloud = Files.readString(overlays.resolve("cloud/kustomization.yaml"));
        String other = cloud.replace("components/external-postgres", "components/cloudnative-pg")
                .lines()
                .filter(line -> !line.contains(" url=") && !line.contains(" admin="))
                .collect(Collectors.joining("\n"));
        Path folder = Files.createDirectories(overlays.resolve("cloudnative-pg"));
        Files.writeString(folder.resolve("kustomization.yaml"), other.replace(LEFT_EMPTY, ""));
    }

    private static boolean hasKustomize5(String kubectl) throws InterruptedException {
        try {
            String version = new JsonMapper()
                    .readTree(run(List.of(kubectl, "version", "--client", "-o", "json"), Path.of(".")))
                    .path("kustomizeVersion")
                    .asText();
            return version.startsWith("v5.");
        } catch (IOException | UserErrorException e) {
            // There is none, or one from before it said so.
            return false;
        }
    }

    /** Each overlay's name and what it deploys, as YAML. */
    Map<String, String> overlays() throws IOException, InterruptedException {
        Path overlays = copy.resolve("k8s/overlays");
        Map<String, String> rendered = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(overlays)) {
            for (Path folder : folders.sorted().toList()) {
                String name = folder.getFileName().toString();
                run(List.of("sh", copy.resolve("k8s/make-secrets").toString(), name), copy);
                rendered.put(name, run(List.of(kubectl, "kustomize", folder.toString()), copy));
            }
        }
        return rendered;
    }

    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile("hearsay", "said");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(said.toFile())
                    .start();
            String printed;
            try (InputStream out = process.getInputStream()) {
                printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (process.waitFor() != 0) {
                throw new UserErrorException("%s: %s".formatted(String.join(" ", command), Files.readString(said)));
            }
            return printed;
        } finally {
            Files.delete(said);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
