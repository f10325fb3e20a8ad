package io.hearsay.cli.verify;

import io.hearsay.cli.cluster.Scenarios;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** Runs on a cluster, whose images {@code k8s/verify} has built. */
final class ClusterVerification implements Verification {

    @Override
    public String promise() {
        return "On Kubernetes pods come, go, grow in number and change version: nothing is lost, no request fails.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        Scenarios.run(trial.options().scenarios(), trial);
    }
}
