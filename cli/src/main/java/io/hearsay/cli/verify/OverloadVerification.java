package io.hearsay.cli.verify;

import io.hearsay.cli.overload.Overload;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;

/** Asks more of the services than they can do. */
final class OverloadVerification implements Verification {

    @Override
    public String promise() {
        return "Asked ten times what they can do, services answer what they take on nearly as fast as ever, send the"
                + " rest away, and lose nothing.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        Overload.run(trial);
    }
}
