package io.hearsay.cli.cluster;

import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** Something that happens to an installation. */
interface Scenario {

    /** What happens, in a few words. */
    String title();

    /** Has it happen, and notes the figures. */
    void run(Cluster cluster, Trial trial) throws InterruptedException, IOException, SQLException;
}
