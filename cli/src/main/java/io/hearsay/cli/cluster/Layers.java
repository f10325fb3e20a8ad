package io.hearsay.cli.cluster;

import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much each image adds to its base: {@code build-images} noted the size of each layer. */
final class Layers implements Scenario {

    private static final double MOST_MEGABYTES = 80;

    /** Layers that hold anything, the last first: what each Dockerfile copies, in turn. */
    private static final int CACHE = 0;

    private static final int GENERATED = 1;
    private static final int CODE = 2;
    private static final int MODELS = 3;
    private static final int LIBRARIES = 4;

    @Override
    public String title() {
        return "size of images";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws IOException {
        Map<String, List<Double>> sizes = new TreeMap<>();
        for (String line : Files.readAllLines(cluster.setup().layers())) {
            String[] words = line.split(" ", 3);
            double megabytes = Double.parseDouble(words[1]) / 1e6;
            if (megabytes > 0) {
                sizes.computeIfAbsent(words[0], service -> new ArrayList<>()).add(megabytes);
            }
        }
        sizes.forEach((service, layers) -> {
            double code = layers.get(GENERATED) + layers.get(CODE) + layers.get(LIBRARIES);
            trial.figures().atMost("%s over its base, MB".formatted(service), rounded(code), MOST_MEGABYTES);
            trial.figures()
                    .report("models, AOT cache, MB", "%.1f, %.1f".formatted(layers.get(MODELS), layers.get(CACHE)));
        });
        trial.figures().exactly("images looked at", sizes.size(), Cluster.SERVICES.size());
    }

    private static double rounded(double megabytes) {
        return Math.rint(megabytes * 10) / 10;
    }
}
