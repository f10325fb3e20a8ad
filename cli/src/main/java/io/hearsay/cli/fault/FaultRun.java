package io.hearsay.cli.fault;

import io.hearsay.cli.doctor.Examination;
import io.hearsay.cli.fault.Fault.Kind;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Strikes a scene with one fault after the other, and has the doctor look at what is left each time. */
public final class FaultRun {

    private final Scene scene;
    private final Trial trial;
    private final Map<Kind, Integer> survived = new EnumMap<>(Kind.class);
    private int struck;
    private int examinations;
    private int broken;
    private int late;

    public FaultRun(Scene scene, Trial trial) {
        this.scene = scene;
        this.trial = trial;
    }

    /** Strikes with all of them. */
    public void strikeAll(List<Fault> faults) throws IOException, InterruptedException, SQLException {
        for (Fault fault : faults) {
            trial.say("%d of %d: %s".formatted(struck + 1, faults.size(), fault.name()));
            strike(fault);
        }
    }

    /** Strikes once, waits until all is ready again and examines. */
    public void strike(Fault fault) throws IOException, InterruptedException, SQLException {
        struck++;
        fault.blow().strike();
        scene.recover();
        List<String> unready = scene.awaitReady();
        if (!unready.isEmpty()) {
            trial.say("not ready a minute and a half after %s: %s".formatted(fault.name(), String.join(", ", unready)));
            late++;
        }
        Examination examination = scene.examine();
        examinations++;
        if (examination.isHealthy()) {
            survived.merge(fault.kind(), 1, Integer::sum);
        } else {
            trial.say("after " + fault.name());
            examination.print(System.err);
            broken++;
        }
    }

    /** Reports what was done and what came of it. */
    public void report() {
        survived.forEach((kind, count) -> trial.figures().report(kind.words(), count));
        trial.figures().report("examinations by the doctor", examinations);
        trial.figures().exactly("examinations that found something broken", broken, 0);
        trial.figures().exactly("services not ready within a minute and a half", late, 0);
    }

    /** How many faults of the given kinds were struck with nothing broken afterwards. */
    public int survived(Kind... kinds) {
        int sum = 0;
        for (Kind kind : kinds) {
            sum += survived.getOrDefault(kind, 0);
        }
        return sum;
    }
}
