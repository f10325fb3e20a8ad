package io.hearsay.cli.verify;

import io.hearsay.cli.fault.Aftermath;
import io.hearsay.cli.fault.Contributions;
import io.hearsay.cli.fault.Fault;
import io.hearsay.cli.fault.Fault.Kind;
import io.hearsay.cli.fault.FaultRun;
import io.hearsay.cli.fault.Faults;
import io.hearsay.cli.fault.Sample;
import io.hearsay.cli.fault.Scene;
import io.hearsay.cli.fault.ScenePlan;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An hour of crawl, extraction and queries at a steady rate, a fault every minute: what is held does not grow. */
final class SoakVerification implements Verification {

    private static final int HEAP_MEGABYTES = 320;
    private static final int MINUTES = 60;
    private static final int QUICK_ROUNDS = 4;
    private static final double MOST_GROWTH = 2;

    /** Percent; the first quarter of an hour is left to caches and compilers. */
    private static final int WARM_MINUTES = 15;

    private static final int WINDOW_MINUTES = 15;

    private static final Map<Kind, Integer> FAULTS = Map.of(
            Kind.KILL, 8,
            Kind.PAUSE, 10,
            Kind.RESTART, 8,
            Kind.PARTITION, 20,
            Kind.READ_ONLY, 3,
            Kind.VOLUME, 3,
            Kind.CONNECTIONS, 3,
            Kind.CLOCK, 6,
            Kind.QUEUE, 4);

    private static final Map<Kind, Integer> QUICK = Map.of(Kind.PARTITION, 3, Kind.QUEUE, 1);

    @Override
    public String promise() {
        return "An hour at a steady rate with a fault every minute: heap, threads, connections and bloat stay as they are.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        boolean quick = trial.options().isQuick();
        FarmPlan farmPlan = FarmPlan.of(
                        trial.options().hosts(4, 12), trial.options().pages(4, 165))
                .seed(trial.options().seed());
        ScenePlan plan = new ScenePlan(
                trial.options().sized(1, 2),
                trial.options().sized(1, 2),
                quick ? JvmTuning.quickStart(HEAP_MEGABYTES) : JvmTuning.throughput(HEAP_MEGABYTES),
                Duration.ofSeconds(trial.options().sized(1, 20)),
                Duration.ofMillis(trial.options().sized(1000, 4000)),
                // Else connections, and what each keeps in memory, would follow how busy the machine is.
                true);
        try (Farm farm = Farm.start(farmPlan);
                Scene scene = Scene.set(farm, plan, trial)) {
            List<FleetService> watched = Stream.of(ServiceKind.values())
                    .map(kind -> scene.services(kind).getFirst())
                    .toList();
            List<Fault> faults = Faults.of(scene, Duration.ofSeconds(quick ? 1 : 3))
                    .sparing(watched)
                    .schedule(quick ? QUICK : FAULTS, trial.options().seed());
            FaultRun run = new FaultRun(scene, trial);
            Contributions contributions = Contributions.begin(scene, plan.contributionPause(), trial);
            List<Sample> samples;
            try (contributions) {
                samples = soak(scene, watched, faults, run, trial);
            }
            run.report();
            report(samples, trial);
            Aftermath.judge(scene, farm, contributions, trial);
        }
    }

    private static List<Sample> soak(
            Scene scene, List<FleetService> watched, List<Fault> faults, FaultRun run, Trial trial)
            throws InterruptedException, IOException, SQLException {
        Duration round = Duration.ofSeconds(trial.options().isQuick() ? 4 : 60);
        int rounds = trial.options().sized(QUICK_ROUNDS, MINUTES);
        long begun = System.nanoTime();
        List<Sample> samples = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            long end = begun + number * round.toNanos();
            Fault fault = faults.get(number % faults.size());
            trial.say("%d of %d: %s".formatted(number, rounds, fault.name()));
            run.strike(fault);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
            samples.add(Sample.of(scene, watched));
            trial.say(new TreeMap<>(samples.getLast().values()).toString());
        }
        return samples;
    }

    /** The means of the first and the last quarter of an hour after warming up. */
    private static void report(List<Sample> samples, Trial trial) {
        boolean quick = trial.options().isQuick();
        int first = quick ? 0 : WARM_MINUTES;
        int window = quick ? 1 : WINDOW_MINUTES;
        List<Sample> early = samples.subList(first, first + window);
        List<Sample> late = samples.subList(samples.size() - window, samples.size());
        for (String name : new TreeMap<>(samples.getFirst().values()).keySet()) {
            double before = mean(early, name);
            double after = mean(late, name);
            trial.figures().report(name + ", early", before);
            trial.figures().report(name + ", late", after);
            boolean judged = !quick
                    && (name.contains("heap")
                            || name.contains("threads")
                            || name.equals("connections")
                            || name.contains("bytes a row"));
            double growth = 100 * (after - before) / before;
            if (judged) {
                trial.figures().atMost(name + ": growth, %", growth, MOST_GROWTH);
            }
        }
    }

    private static double mean(List<Sample> samples, String name) {
        return samples.stream()
                .mapToDouble(sample -> sample.values().get(name))
                .average()
                .orElseThrow();
    }
}
