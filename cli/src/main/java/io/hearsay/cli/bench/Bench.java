package io.hearsay.cli.bench;

import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** One measurement. */
interface Bench {

    /** What is asked, in a line. */
    String question();

    /** Measures and notes the figures. */
    void run(Trial trial) throws InterruptedException, IOException, SQLException;
}
