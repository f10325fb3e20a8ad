package io.hearsay.fuzz;

import io.hearsay.fuzz.regex.RegexCost;
import io.hearsay.fuzz.regex.RegexUse;
import io.hearsay.fuzz.regex.Regexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The tests of a module's parsers, to be extended by an empty class called {@code FuzzTest}. What was found once lies
 * in {@code src/test/resources/fuzz/TARGET/}, a file an input, and is read again each time. Figures go to
 * {@code target/fuzz/figures.tsv}: target, figure, value.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FuzzSuite {

    /** Seconds that Jazzer feeds each target; 0 or absent: mutations do, for a moment. */
    public static final String SECONDS = "hearsay.fuzz.seconds";

    private static final Path FOUND_BEFORE = Path.of("src", "test", "resources", "fuzz");
    private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
    private static final Path FIGURES = WORK.resolve("figures.tsv");
    private static final int MUTATIONS = 3_000;
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private List<FuzzTarget> targets;

    @BeforeAll
    final void findTargets() throws Exception {
        Files.createDirectories(WORK);
        Files.deleteIfExists(FIGURES);
        targets = FuzzTargets.in(folderOf(getClass()));
    }

    private static Path folderOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @TestFactory
    final Stream<DynamicTest> whatWasFoundBeforeIsRead() {
        return each(target -> {
            for (byte[] input : inputs(target)) {
                target.feed(input);
            }
        });
    }

    @TestFactory
    final Stream<DynamicTest> whateverComesIsRead() {
        int seconds = Integer.getInteger(SECONDS, 0);
        return each(target -> {
            if (seconds > 0) {
                campaign(target, seconds);
            } else {
                mutate(target);
            }
        });
    }

    @TestFactory
    final Stream<DynamicTest> timeIsLinear() {
        GrowthCheck check = Integer.getInteger(SECONDS, 0) > 0 ? GrowthCheck.EXACT : GrowthCheck.QUICK;
        return targets.stream().flatMap(target -> target.growths().stream()
                .map(growth -> DynamicTest.dynamicTest(
                        FuzzTargets.name(target) + " " + growth.shown(), () -> grow(target, growth, check))));
    }

    @Test
    final void regularExpressionsAreLinear() throws Exception {
        List<RegexUse> uses = Regexes.below(Path.of("target", "classes"));
        List<String> faults = new ArrayList<>();
        for (RegexUse use : new LinkedHashSet<>(uses)) {
            RegexCost.fault(use.within(longest(use.owner()))).ifPresent(faults::add);
        }
        note("regular expressions", "checked", uses.size());
        note("regular expressions", "super-linear", faults.size());
        FuzzTarget.mustHold(faults.isEmpty(), String.join("\n", faults));
    }

    /**
     * The most characters that the regular expressions of a class are given, because the class says so; 0 where there
     * is no such limit. The module's test says it, to be held against the class by whoever reads it.
     */
    protected int longest(String owner) {
        return 0;
    }

    private Stream<DynamicTest> each(Check check) {
        return targets.stream()
                .map(target -> DynamicTest.dynamicTest(FuzzTargets.name(target), () -> check.of(target)));
    }

    private interface Check {
        void of(FuzzTarget target) throws Exception;
    }

    private static List<byte[]> inputs(FuzzTarget target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        inputs.add(new byte[0]);
        target.seeds().forEach(seed -> inputs.add(seed.getBytes(StandardCharsets.UTF_8)));
        Path found = FOUND_BEFORE.resolve(FuzzTargets.name(target));
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }

    private static void mutate(FuzzTarget target) throws Exception {
        Mutations mutations = new Mutations(1, inputs(target));
        long begin = System.nanoTime();
        int runs = 0;
        while (runs < MUTATIONS && System.nanoTime() - begin < LONGEST_NANOS) {
            byte[] input = mutations.next();
            try {
                target.feed(input);
            } catch (Exception | Error e) {
                throw new AssertionError("input kept as " + keep(target, input), e);
            }
            runs++;
        }
        noteRuns(target, runs, System.nanoTime() - begin, 0);
    }

    private static Path keep(FuzzTarget target, byte[] input) throws IOException {
        Path folder =
                Files.createDirectories(WORK.resolve(FuzzTargets.name(target)).resolve("findings"));
        return Files.write(folder.resolve("mutation"), input);
    }

    private static void campaign(FuzzTarget target, int seconds) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path folder = WORK.resolve(FuzzTargets.name(target));
        long begin = System.nanoTime();
        Campaign.Outcome outcome = new Campaign(target, folder, classPath).run(seconds, inputs(target));
        noteRuns(
                target,
                outcome.runs(),
                System.nanoTime() - begin,
                outcome.findings().size());
        FuzzTarget.mustHold(
                outcome.findings().isEmpty(),
                "found %s; see %s, mend it, and keep the input in %s"
                        .formatted(outcome.findings(), outcome.log(), FOUND_BEFORE.resolve(FuzzTargets.name(target))));
    }

    private static void grow(FuzzTarget target, Growth growth, GrowthCheck check) throws Exception {
        GrowthCheck.Outcome outcome = check.measure(target, growth);
        note(FuzzTargets.name(target), "growth", String.format(Locale.ROOT, "%.2f", outcome.worst()));
        FuzzTarget.mustHold(
                outcome.worst() <= check.mostPerDoubling(),
                "twice as much takes %.2f times as long, from %d bytes on: %s"
                        .formatted(outcome.worst(), outcome.bytes(), growth.shown()));
    }

    private static void noteRuns(FuzzTarget target, long runs, long nanos, int findings) throws IOException {
        note(FuzzTargets.name(target), "executions", runs);
        note(FuzzTargets.name(target), "milliseconds", nanos / 1_000_000);
        note(FuzzTargets.name(target), "findings", findings);
    }

    private static void note(String target, String figure, Object value) throws IOException {
        Files.writeString(
                FIGURES,
                "%s\t%s\t%s%n".formatted(target, figure, value),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
