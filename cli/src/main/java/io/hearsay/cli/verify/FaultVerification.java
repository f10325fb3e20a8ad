package io.hearsay.cli.verify;

import io.hearsay.cli.fault.Aftermath;
import io.hearsay.cli.fault.Contributions;
import io.hearsay.cli.fault.Fault;
import io.hearsay.cli.fault.Fault.Kind;
import io.hearsay.cli.fault.FaultRun;
import io.hearsay.cli.fault.Faults;
import io.hearsay.cli.fault.Scene;
import io.hearsay.cli.fault.ScenePlan;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whatever breaks while everything works: nothing is lost, nothing is there twice, everything adds up. */
final class FaultVerification implements Verification {

    private static final int HEAP_MEGABYTES = 320;
    private static final int ASKED = 200;
    private static final int FEW = 6;

    /** Kills, pauses, restarts and partitions are what is counted; of the rest, enough to meet each several times. */
    private static final Map<Kind, Integer> MANY = Map.of(
            Kind.KILL, 54,
            Kind.PAUSE, 40,
            Kind.RESTART, 36,
            Kind.PARTITION, 74,
            Kind.READ_ONLY, 6,
            Kind.VOLUME, 6,
            Kind.CONNECTIONS, 6,
            Kind.CLOCK, 16,
            Kind.FAILOVER, 4,
            Kind.QUEUE, 6);

    private static final Map<Kind, Integer> QUICK =
            Map.of(Kind.KILL, 2, Kind.PARTITION, 2, Kind.READ_ONLY, 1, Kind.VOLUME, 1, Kind.FAILOVER, 1, Kind.CLOCK, 2);

    @Override
    public String promise() {
        return "Services and Postgres are killed, held up, cut off, filled up and misled about the time:"
                + " nothing is lost or there twice, and all adds up.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        boolean quick = trial.options().isQuick();
        FarmPlan farmPlan = FarmPlan.of(
                        trial.options().hosts(4, 12), trial.options().pages(4, 120))
                .seed(trial.options().seed());
        ScenePlan plan = new ScenePlan(
                trial.options().sized(1, 2),
                trial.options().sized(1, 2),
                JvmTuning.quickStart(HEAP_MEGABYTES),
                Duration.ofSeconds(trial.options().sized(1, 12)),
                Duration.ofMillis(trial.options().sized(1000, 4000)),
                false);
        try (Farm farm = Farm.start(farmPlan);
                Scene scene = Scene.set(farm, plan, trial)) {
            Faults faults = Faults.of(scene, Duration.ofMillis(quick ? 1000 : 3000));
            FaultRun run = new FaultRun(scene, trial);
            Contributions contributions = Contributions.begin(scene, plan.contributionPause(), trial);
            try (contributions) {
                run.strikeAll(schedule(faults, trial));
            }
            run.report();
            faults.notRun().forEach(reason -> trial.figures().report("not run", reason));
            int counted = run.survived(Kind.KILL, Kind.PAUSE, Kind.RESTART, Kind.PARTITION);
            trial.figures()
                    .atLeast(
                            "kills, pauses, restarts, partitions survived",
                            counted,
                            trial.options().sized(FEW - 2, ASKED));
            Aftermath.judge(scene, farm, contributions, trial);
        }
    }

    private static List<Fault> schedule(Faults faults, Trial trial) {
        Map<Kind, Integer> counts = trial.options().isQuick() ? QUICK : MANY;
        return faults.schedule(counts, trial.options().seed());
    }
}
