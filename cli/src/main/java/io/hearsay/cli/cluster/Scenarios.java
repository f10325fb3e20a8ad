package io.hearsay.cli.cluster;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All scenarios, by the words that choose them. */
public final class Scenarios {

    private static final Map<String, Scenario> ALL = all();

    private Scenarios() {}

    private static Map<String, Scenario> all() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("layers", new Layers());
        all.put("install", new Installing());
        all.put("acceptance", new AcceptanceSuite());
        all.put("memory", new UnderLoad());
        all.put("scale", new ScalingOut());
        all.put("delete", new Deletions());
        all.put("restore", new SavingAndRestoring());
        all.put("mistakes", new Mistakes());
        all.put("features", new Features());
        all.put("start", new StartingUp());
        all.put("update", new RollingUpdates());
        return all;
    }

    /**
     * Runs scenarios on the cluster that the environment names.
     *
     * @param chosen their words; all where empty. Those after {@code install} need what it leaves
     * @throws UserErrorException when there is no such scenario, or the cluster cannot be used
     */
    public static void run(List<String> chosen, Trial trial) throws InterruptedException, IOException, SQLException {
        List<String> names = chosen.isEmpty() ? List.copyOf(ALL.keySet()) : chosen;
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                throw new UserErrorException("there is no scenario called \"%s\"; there are %s"
                        .formatted(name, String.join(", ", ALL.keySet())));
            }
        }
        try (Cluster cluster = new Cluster(Setup.of(System.getenv()))) {
            for (String name : names) {
                trial.say("--- " + ALL.get(name).title());
                trial.figures().report("--- " + ALL.get(name).title(), "");
                ALL.get(name).run(cluster, trial);
            }
        }
    }
}
