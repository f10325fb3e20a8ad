package io.hearsay.cli.verify;

import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** One promise and how to see whether it is kept. */
interface Verification {

    /** The promise, in a line. */
    String promise();

    /** Tries it and notes the figures. */
    void run(Trial trial) throws InterruptedException, IOException, SQLException;
}
