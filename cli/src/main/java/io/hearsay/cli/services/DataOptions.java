package io.hearsay.cli.services;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data is kept; shared by every command that starts a Postgres. */
public final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds the data between runs (default: ~/.local/share/hearsay).")
    private Path data;

    @Option(names = "--ephemeral", description = "Throw the data away at the end.")
    private boolean ephemeral;

    @Option(names = "--database-port", paramLabel = "PORT", description = "Postgres (default: any free port).")
    private int databasePort;

    /** Data that is thrown away at the end. */
    public static DataOptions temporary() {
        DataOptions options = new DataOptions();
        options.ephemeral = true;
        return options;
    }

    /** The folder to keep data in, opened and locked. */
    DataFolder open() {
        return ephemeral
                ? DataFolder.temporary()
                : DataFolder.open(data == null ? DataFolder.usual(System.getenv()) : data);
    }

    /** The port of Postgres, or 0 for any free one. */
    int databasePort() {
        return databasePort;
    }
}
