package io.hearsay.cli.evaluate;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures quality on a folder of annotated data. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure quality on annotated data, with the data's own scorer.",
        footer = {
            "",
            "Benchmarks: seeds, lines, attribution, articles, metadata, syndication, pairs.",
            "Arguments after -- go to the scorer."
        })
public final class EvaluateCommand implements Callable<Integer> {

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    @Parameters(index = "0", paramLabel = "NAME", description = "The benchmark.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", hidden = true)
    private List<String> scorerArguments = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with its data and scorer.")
    private Path data;

    private static Map<String, Benchmark> benchmarks() {
        Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
        benchmarks.put("seeds", ClaimBenchmark.seeds());
        benchmarks.put("lines", new LineBenchmark());
        benchmarks.put("attribution", ClaimBenchmark.attribution());
        benchmarks.put("articles", new ArticleBenchmark());
        benchmarks.put("metadata", new MetadataBenchmark());
        benchmarks.put("syndication", new ReprintBenchmark());
        benchmarks.put("pairs", new RelationBenchmark());
        return benchmarks;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Benchmark benchmark = benchmark();
        requireData(benchmark);
        Path work = Files.createTempDirectory("hearsay-evaluate-");
        try {
            CpuMeter meter = new CpuMeter();
            int status = 0;
            for (List<String> scorer : benchmark.predict(data.toAbsolutePath(), work, meter)) {
                tellWhat(scorer, work);
                status = Math.max(status, score(scorer));
            }
            System.out.println(meter.summary());
            return status;
        } finally {
            delete(work);
        }
    }

    private Benchmark benchmark() {
        Benchmark benchmark = BENCHMARKS.get(name);
        if (benchmark == null) {
            throw new UserErrorException("there is no benchmark \"%s\"; there are %s"
                    .formatted(name, String.join(", ", BENCHMARKS.keySet())));
        }
        return benchmark;
    }

    private void requireData(Benchmark benchmark) {
        if (data == null) {
            throw new UserErrorException(
                    "give the folder with the data as --data DIR; it comes from " + benchmark.origin());
        }
        for (String file : benchmark.files()) {
            if (!Files.exists(data.resolve(file))) {
                throw new UserErrorException("%s is missing; the data of this benchmark comes from %s"
                        .formatted(data.resolve(file), benchmark.origin()));
            }
        }
    }

    /** Of several predictions, which one is scored next; standard output is the scorer's. */
    private static void tellWhat(List<String> scorer, Path work) {
        Path last = Path.of(scorer.getLast());
        if (last.startsWith(work)) {
            System.err.println(last.getFileName().toString().replaceFirst("\\.[a-z]+$", "") + ":");
        }
    }

    private int score(List<String> scorer) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(scorer);
        command.addAll(scorerArguments);
        try {
            System.out.flush();
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UserErrorException("the scorer needs python3, which cannot be started: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path entry : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
