package io.hearsay.cli.verify;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what the fuzz suites of the modules found, which the project's script has just run: a parser's tests know the
 * parser, and this command does not.
 */
final class ParsersVerification implements Verification {

    private static final List<String> MODULES =
            List.of("core", "web", "scraper-service", "extractor-service", "query-service");

    private static final long EXECUTIONS = 5_000_000;
    private static final long EXECUTIONS_WHEN_QUICK = 30_000;

    private final Map<String, Map<String, Double>> figures = new TreeMap<>();

    @Override
    public String promise() {
        return "Parsers of what strangers write read anything, and take time in proportion to its size.";
    }

    @Override
    public void run(Trial trial) throws IOException {
        for (String module : MODULES) {
            read(Path.of(System.getProperty("hearsay.home"), module, "target", "fuzz", "figures.tsv"));
        }
        figures.forEach((target, found) -> trial.say(String.format(
                Locale.ROOT,
                "%-28s %10.0f executions %8.0f a second, twice the size takes %.2f times as long at most",
                target,
                found.getOrDefault("executions", 0.0),
                1000 * found.getOrDefault("executions", 0.0) / found.getOrDefault("milliseconds", 1.0),
                found.getOrDefault("growth", 0.0))));
        trial.figures().report("parsers", sum("executions", 1));
        trial.figures()
                .atLeast(
                        "executions",
                        sum("executions", 0),
                        trial.options().isQuick() ? EXECUTIONS_WHEN_QUICK : EXECUTIONS);
        trial.figures().exactly("findings", sum("findings", 0), 0);
        double worst = figures.values().stream()
                .mapToDouble(found -> found.getOrDefault("growth", 0.0))
                .max()
                .orElse(0);
        trial.figures().report("inputs that grow", sum("grown", 0));
        trial.figures()
                .atMost(
                        "times as long for twice the size",
                        worst,
                        trial.options().isQuick() ? 3.0 : 2.6);
        trial.figures().report("regular expressions", sum("checked", 0));
        trial.figures().exactly("of them super-linear", sum("super-linear", 0), 0);
    }

    /** The sum of a figure over all targets, or how many have it. */
    private long sum(String figure, int one) {
        return figures.values().stream()
                .filter(found -> found.containsKey(figure))
                .mapToLong(found -> one == 1 ? 1 : Math.round(found.get(figure)))
                .sum();
    }

    private void read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UserErrorException(file + " is missing: start this as ./hearsay verify parsers");
        }
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            Map<String, Double> found = figures.computeIfAbsent(columns[0], name -> new TreeMap<>());
            double value = Double.parseDouble(columns[2]);
            found.merge(columns[1], value, columns[1].equals("growth") ? Math::max : Double::sum);
            if (columns[1].equals("growth")) {
                found.merge("grown", 1.0, Double::sum);
            }
        }
    }
}
