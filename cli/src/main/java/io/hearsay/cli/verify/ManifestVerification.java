package io.hearsay.cli.verify;

import io.hearsay.cli.manifest.Manifests;
import io.hearsay.cli.manifest.Policy;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Renders every overlay of {@code k8s}, and holds what comes out against Kubernetes' own schemas and our policy. */
final class ManifestVerification implements Verification {

    private static final int LEAST_RESOURCES = 30;

    /** The oldest and the newest Kubernetes that the manifests are for. */
    private static final List<String> KUBERNETES = List.of("1.32", "1.37");

    /** Kinds that operators bring; Kubernetes' own schemas know nothing of them. */
    private static final Pattern OF_OPERATORS =
            Pattern.compile(".* for kind (ScaledObject|PodMonitor|PrometheusRule|Cluster) with .*");

    @Override
    public String promise() {
        return "Every overlay renders, is valid by Kubernetes' schemas and keeps the twelve rules.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        Toolbox validate = Toolbox.python("manifests", trial);
        Rendering rendering =
                Rendering.prepare(Path.of(System.getProperty("hearsay.home")), validate.file("copy"), trial);
        Map<String, Manifests> overlays = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> overlay : rendering.overlays().entrySet()) {
            Path file = validate.file(overlay.getKey() + ".yaml");
            files.add(Files.writeString(file, overlay.getValue()));
            Manifests manifests = Manifests.parse(overlay.getValue());
            overlays.put(overlay.getKey(), manifests);
            trial.figures().atLeast(overlay.getKey() + ": resources", manifests.size(), LEAST_RESOURCES);
        }
        holdAgainstSchemas(files, validate, trial);
        holdAgainstPolicy(overlays, trial);
    }

    private static void holdAgainstSchemas(List<Path> files, Toolbox validate, Trial trial)
            throws InterruptedException, IOException {
        List<String> arguments = new ArrayList<>(List.of("--strict", "--quiet"));
        KUBERNETES.forEach(version -> arguments.addAll(List.of("-k", version)));
        files.forEach(file -> arguments.add(file.toString()));
        Toolbox.Outcome outcome = validate.run("kubernetes-validate", arguments);
        List<String> faults = outcome.out()
                .lines()
                .filter(line -> !OF_OPERATORS.matcher(line).matches())
                .toList();
        faults.forEach(trial::say);
        trial.figures().exactly("faults by schema", faults.size(), 0);
        trial.figures().exactly("exit status of kubernetes-validate", outcome.status(), 0);
    }

    private static void holdAgainstPolicy(Map<String, Manifests> overlays, Trial trial) {
        List<String> twice = overlays.values().stream()
                .flatMap(manifests -> manifests.namedTwice().stream())
                .toList();
        twice.forEach(name -> trial.say(name + " is there twice"));
        trial.figures().exactly("resources named twice", twice.size(), 0);
        for (Policy.Rule rule : Policy.rules()) {
            int breaches = 0;
            for (Map.Entry<String, Manifests> overlay : overlays.entrySet()) {
                for (String breach : rule.breaches(overlay.getValue())) {
                    trial.say("%s: %s".formatted(overlay.getKey(), breach));
                    breaches++;
                }
            }
            trial.figures().exactly("breaches: " + rule.name(), breaches, 0);
        }
    }
}
